import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import type { Said } from '../../assist/chat.tsx';
import {
  joinPeer,
  type Peer,
  type PeerEvents,
  type Pointer,
  type SessionNews,
  type SignalBody,
} from '../../assist/peer.ts';

type Watching = 'waiting' | 'seeing' | 'over';

/** Pointing is told no more often than this. */
const POINT_MS = 50;

/** How often, and how many times, the server is asked who ended a session. */
const ASK_AGAIN_MS = 500;
const MOST_ASKED = 20;

const newsOf = (path: string, after: number): Promise<SessionNews> =>
  call<SessionNews>(`${path}/signals?after=${after}`);

/** Joins a session from the technician's end, for the first time or after a reload; the server says where browsers find one another. */
async function joinAt(path: string, events: PeerEvents, left: () => boolean): Promise<Peer | undefined> {
  const { iceServers } = await call<{ readonly iceServers: readonly RTCIceServer[] }>(`${path}/watch`, {
    method: 'POST',
    body: {},
  });
  if (left()) return undefined;
  const signalling = {
    read: (after: number) => newsOf(path, after),
    send: (body: SignalBody) => call(`${path}/signals`, { method: 'POST', body }),
  };
  return joinPeer(signalling, iceServers, events);
}

/** Sees the screen of a session as soon as its customer shows it. */
export function useWatching(sessionId: string) {
  const peer = useRef<Peer>(undefined);
  const pointedAt = useRef(0);
  const [state, setState] = useState<Watching>('waiting');
  const [stream, setStream] = useState<MediaStream>();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [endedBy, setEndedBy] = useState<SessionNews['endedBy']>(null);
  const [refused, setRefused] = useState<string>();
  const path = `/api/assistance-sessions/${sessionId}`;
  const add = (one: Said): void => setSaid((before) => [...before, one]);
  const finish = (by: SessionNews['endedBy']): void => {
    setStream(undefined);
    setState('over');
    setEndedBy(by);
  };

  useEffect(() => {
    let left = false;
    const onOver = (by: SessionNews['endedBy']): void => {
      finish(by);
      // A customer who closes the picture is told of by the server a moment later.
      if (by === null) void whoEnded(path, setEndedBy);
    };
    const events: PeerEvents = {
      onConnected: () => setState('seeing'),
      onTalk: (talk) => (talk.kind === 'chat' ? add({ by: 'other', text: talk.text }) : undefined),
      onStream: setStream,
      onOver,
    };
    void joinAt(path, events, () => left)
      .then((joined) => {
        if (joined) peer.current = joined;
      })
      .catch((error: unknown) => {
        if (left) return;
        finish(null);
        setRefused(error instanceof Error ? error.message : String(error));
      });
    return () => {
      left = true;
      peer.current?.close();
      peer.current = undefined;
    };
  }, [path]);

  const point = (at: Pointer): void => {
    const now = performance.now();
    if (at !== null && now - pointedAt.current < POINT_MS) return;
    pointedAt.current = now;
    peer.current?.talk({ kind: 'pointer', at });
  };
  const say = (text: string): void => {
    peer.current?.talk({ kind: 'chat', text });
    add({ by: 'me', text });
  };
  const stop = (): void => {
    const now = peer.current;
    peer.current = undefined;
    finish('technician');
    void endFirst(path, now);
  };
  return { state, stream, said, endedBy, refused, point, say, stop };
}

/** The server knows first who ended it, then the customer's page. */
async function endFirst(path: string, peer: Peer | undefined): Promise<void> {
  await call(`${path}/end`, { method: 'POST', body: {} }).catch(() => undefined);
  peer?.talk({ kind: 'bye', by: 'technician' });
  peer?.close();
}

/** Asks the server who ended a session that broke off, until it knows. */
async function whoEnded(path: string, tell: (by: SessionNews['endedBy']) => void, left = MOST_ASKED): Promise<void> {
  const news = await newsOf(path, 0).catch(() => undefined);
  if (news?.endedBy) tell(news.endedBy);
  else if (left > 0) setTimeout(() => void whoEnded(path, tell, left - 1), ASK_AGAIN_MS);
}
