import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from './chat.tsx';
import { endAsGuest, enterSession, guestSignalling } from './guest.ts';
import { joinPeer, type Peer, type Pointer } from './peer.ts';

interface Live {
  readonly pass: string;
  readonly peer: Peer;
  readonly stream: MediaStream;
}

export type Showing = 'not-yet' | 'waiting' | 'seen' | 'away' | 'stopped' | 'ended';

/** How long a last word takes to leave. */
const GOODBYE_MS = 300;

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/**
 * Shows the customer's screen to the technician. The screen is chosen before the code is used, so that changing one's mind costs
 * nothing; stopping cuts the picture here at once, before anybody is told.
 */
export function useShowing(code: string) {
  const live = useRef<Live>(undefined);
  const [showing, setShowing] = useState<Showing>('not-yet');
  const [stream, setStream] = useState<MediaStream>();
  const [pointer, setPointer] = useState<Pointer>(null);
  const [said, setSaid] = useState<readonly Said[]>([]);

  const leave = useCallback((how: 'stopped' | 'ended') => {
    const now = live.current;
    live.current = undefined;
    if (!now) return;
    stopTracks(now.stream);
    now.peer.talk({ kind: 'bye', by: 'customer' });
    // The picture is cut already; the word of goodbye is given the time to leave.
    setTimeout(() => now.peer.close(), GOODBYE_MS);
    setStream(undefined);
    setPointer(null);
    setShowing(how);
    // Whoever ended it, nothing goes on behind: a technician who has said so already is told of nothing new.
    void endAsGuest(now.pass).catch(() => undefined);
  }, []);

  const start = async (): Promise<void> => {
    const chosen = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 15 }, audio: false });
    try {
      const { pass, iceServers } = await enterSession(code);
      const peer = joinPeer(
        guestSignalling(pass),
        iceServers,
        {
          onConnected: () => setShowing('seen'),
          onAway: () => {
            if (!live.current) return;
            setPointer(null);
            setShowing('away');
          },
          onTalk: (talk) => {
            if (talk.kind === 'pointer') setPointer(talk.at);
            if (talk.kind === 'chat') setSaid((before) => [...before, { by: 'other', text: talk.text }]);
          },
          onOver: () => leave('ended'),
        },
        chosen,
      );
      live.current = { pass, peer, stream: chosen };
      // The browser's own button stops it too.
      for (const track of chosen.getTracks()) track.onended = () => leave('stopped');
      setStream(chosen);
      setShowing('waiting');
    } catch (error) {
      stopTracks(chosen);
      throw error;
    }
  };

  useEffect(() => {
    const left = (): void => leave('stopped');
    window.addEventListener('pagehide', left);
    return () => window.removeEventListener('pagehide', left);
  }, [leave]);

  const say = (text: string): void => {
    live.current?.peer.talk({ kind: 'chat', text });
    setSaid((before) => [...before, { by: 'me', text }]);
  };
  return { showing, stream, pointer, said, start, stop: () => leave('stopped'), say };
}
