/** What one browser tells the other through the server: only to find their way to one another. */
export interface SignalBody {
  readonly description?: { readonly type: 'offer' | 'answer'; readonly sdp: string };
  readonly candidate?: {
    readonly candidate: string;
    readonly sdpMid?: string | null;
    readonly sdpMLineIndex?: number | null;
    readonly usernameFragment?: string | null;
  };
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

/**
 * Joins the two browsers of a session: who shows a screen gives its stream and calls, the other answers. The server passes on what
 * they need to find one another; the picture and the words go straight between them. Over as soon as either side or the server says so.
 */
export function joinPeer(
  signalling: Signalling,
  iceServers: readonly RTCIceServer[],
  events: PeerEvents,
  shown?: MediaStream,
): Peer {
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
  const hear = listener(connection, signalling);
  let channel: RTCDataChannel | undefined;
  let closed = false;
  const close = (): void => {
    closed = true;
    connection.close();
  };
  const over = (by: SessionNews['endedBy']): void => {
    if (closed) return;
    close();
    events.onOver(by);
  };
  connection.onicecandidate = ({ candidate }) => {
    if (candidate && !closed) void signalling.send(plainCandidate(candidate)).catch(() => undefined);
  };
  connection.ontrack = ({ streams, track }) => events.onStream?.(streams[0] ?? new MediaStream([track]));
  connection.ondatachannel = (event) => keepChannel((channel = event.channel), events, over);
  const call = async (stream: MediaStream): Promise<void> => {
    keepChannel((channel = connection.createDataChannel('talk')), events, over);
    for (const track of stream.getTracks()) connection.addTrack(track, stream);
    await connection.setLocalDescription(await connection.createOffer());
    await signalling.send({ description: { type: 'offer', sdp: connection.localDescription!.sdp } });
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
    setTimeout(() => void watch(last), connection.connectionState === 'connected' ? WATCH_MS : LOOK_MS);
  };
  if (shown) void call(shown).catch(() => over(null));
  void watch(0);
  return {
    talk: (talk) => {
      if (channel?.readyState === 'open') channel.send(JSON.stringify(talk));
    },
    close,
  };
}
