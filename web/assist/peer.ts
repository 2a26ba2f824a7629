/** What one browser tells the other through the server: only to find their way to one another. */
export interface SignalBody {
  readonly description?: { readonly type: 'offer' | 'answer'; readonly sdp: string };
  readonly candidate?: {
    readonly candidate: string;
    readonly sdpMid?: string | null;
    readonly sdpMLineIndex?: number | null;
    readonly usernameFragment?: string | null;
  };
  /** The technician's page was loaded again: it is shown the screen anew. */
  readonly again?: true;
}

export interface SessionNews {
  readonly state: 'waiting' | 'open' | 'ended' | 'expired';
  readonly endedBy: 'customer' | 'technician' | 'time' | null;
  readonly signals: readonly { readonly seq: number; readonly body: SignalBody }[];
}

/** How a side reaches the server. */
export interface Signalling {
  read(after: number): Promise<SessionNews>;
  send(body: SignalBody): Promise<unknown>;
}

/** Where somebody points, from 0 to 1 across and down the picture; `null` when they no longer point. */
export type Pointer = { readonly x: number; readonly y: number } | null;

/** What goes from browser to browser, past the server, and is kept nowhere. */
export type Talk =
  | { readonly kind: 'chat'; readonly text: string }
  | { readonly kind: 'pointer'; readonly at: Pointer }
  | { readonly kind: 'bye'; readonly by: 'customer' | 'technician' };

export interface PeerEvents {
  readonly onConnected: () => void;
  readonly onTalk: (talk: Talk) => void;
  readonly onStream?: (stream: MediaStream) => void;
  /** The other side is not there for the moment; it may come back. */
  readonly onAway?: () => void;
  /** The session is over, and who ended it. */
  readonly onOver: (by: SessionNews['endedBy']) => void;
}

export interface Peer {
  talk(talk: Talk): void;
  close(): void;
}

const LOOK_MS = 500;
/** Once the two have found one another, the server is only asked whether the session goes on. */
const WATCH_MS = 1_500;

function plainCandidate({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate): SignalBody {
  return { candidate: { candidate, sdpMid, sdpMLineIndex, usernameFragment } };
}

/** Reads what the other side says, in its order: candidates that come before the description wait for it. */
function listener(connection: RTCPeerConnection, signalling: Signalling) {
  const early: NonNullable<SignalBody['candidate']>[] = [];
  const addCandidate = async (candidate: NonNullable<SignalBody['candidate']>): Promise<void> => {
    if (connection.remoteDescription) await connection.addIceCandidate(candidate);
    else early.push(candidate);
  };
  return async ({ description, candidate }: SignalBody): Promise<void> => {
    if (candidate) await addCandidate(candidate);
    if (!description) return;
    await connection.setRemoteDescription(description);
    for (const one of early.splice(0)) await connection.addIceCandidate(one);
    if (description.type !== 'offer') return;
    await connection.setLocalDescription(await connection.createAnswer());
    const { sdp = '' } = connection.localDescription!;
    await signalling.send({ description: { type: 'answer', sdp } });
  };
}

function readTalk(data: unknown): Talk | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const read = JSON.parse(data) as Talk;
    return read.kind === 'chat' || read.kind === 'pointer' || read.kind === 'bye' ? read : undefined;
  } catch {
    return undefined;
  }
}

/** What is being said between the two, once its channel is open. */
function keepChannel(channel: RTCDataChannel, events: PeerEvents, over: (by: SessionNews['endedBy']) => void): void {
  channel.onopen = () => events.onConnected();
  channel.onmessage = ({ data }) => {
    const talk = readTalk(data);
    if (talk?.kind === 'bye') over(talk.by);
    else if (talk) events.onTalk(talk);
  };
  channel.onclose = () => over(null);
}

/** How long who shows a screen waits for a technician whose page went away. */
const AWAY_MS = 60_000;

/** One connection between the two, from its making to its end. */
interface Line {
  readonly hear: (body: SignalBody) => Promise<void>;
  /** Who shows a screen calls the other. */
  call(stream: MediaStream): Promise<void>;
  talk(talk: Talk): void;
  connected(): boolean;
  close(): void;
}

function openLine(
  signalling: Signalling,
  iceServers: readonly RTCIceServer[],
  events: PeerEvents,
  over: (by: SessionNews['endedBy']) => void,
): Line {
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
  let channel: RTCDataChannel | undefined;
  let closed = false;
  connection.onicecandidate = ({ candidate }) => {
    if (candidate && !closed) void signalling.send(plainCandidate(candidate)).catch(() => undefined);
  };
  connection.ontrack = ({ streams, track }) => events.onStream?.(streams[0] ?? new MediaStream([track]));
  const ended = (by: SessionNews['endedBy']): void => {
    if (!closed) over(by);
  };
  connection.ondatachannel = (event) => keepChannel((channel = event.channel), events, ended);
  return {
    hear: listener(connection, signalling),
    call: async (stream) => {
      keepChannel((channel = connection.createDataChannel('talk')), events, ended);
      for (const track of stream.getTracks()) connection.addTrack(track, stream);
      await connection.setLocalDescription(await connection.createOffer());
      await signalling.send({ description: { type: 'offer', sdp: connection.localDescription!.sdp } });
    },
    talk: (talk) => {
      if (channel?.readyState === 'open') channel.send(JSON.stringify(talk));
    },
    connected: () => connection.connectionState === 'connected',
    close: () => {
      closed = true;
      connection.close();
    },
  };
}

/**
 * Joins the two browsers of a session: who shows a screen gives its stream and calls, the other answers. The server passes on what
 * they need to find one another; the picture and the words go straight between them. Over as soon as either side or the server says
 * so. A technician whose page is loaded again is called anew; meanwhile nobody sees the screen.
 */
export function joinPeer(
  signalling: Signalling,
  iceServers: readonly RTCIceServer[],
  events: PeerEvents,
  shown?: MediaStream,
): Peer {
  let closed = false;
  let awaited: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    closed = true;
    clearTimeout(awaited);
    line.close();
  };
  const over = (by: SessionNews['endedBy']): void => {
    if (closed) return;
    close();
    events.onOver(by);
  };
  const gone = (by: SessionNews['endedBy']): void => {
    if (!shown || by !== null) return over(by);
    line.close();
    events.onAway?.();
    awaited ??= setTimeout(() => over(null), AWAY_MS);
  };
  let line = openLine(signalling, iceServers, events, gone);
  const begin = async (stream: MediaStream): Promise<void> => {
    clearTimeout(awaited);
    awaited = undefined;
    line.close();
    line = openLine(signalling, iceServers, events, gone);
    await line.call(stream);
  };
  const hear = async (body: SignalBody): Promise<void> => {
    if (body.again && shown) await begin(shown);
    else await line.hear(body);
  };
  const watch = async (after: number): Promise<void> => {
    if (closed) return;
    let last = after;
    try {
      const news = await signalling.read(after);
      if (news.state === 'ended' || news.state === 'expired') return over(news.endedBy);
      for (const { seq, body } of news.signals) {
        // One that cannot be understood is not heard again.
        last = seq;
        await hear(body);
      }
    } catch {
      // The network may come back: what the two have between them goes on without the server.
    }
    setTimeout(() => void watch(last), line.connected() ? WATCH_MS : LOOK_MS);
  };
  if (shown) void line.call(shown).catch(() => over(null));
  void watch(0);
  return { talk: (talk) => line.talk(talk), close };
}
