/** One person's chat client in one window, ready to be drawn. */
export interface ChatView {
  readonly platform: 'slack' | 'teams';
  /** Whose client it is. */
  readonly me: ChatPerson;
  /** Everybody whose client can be shown. */
  readonly people: readonly ChatPerson[];
  readonly rooms: readonly ChatRoom[];
  readonly room: ChatRoom;
  /** Who is in the room, by name. */
  readonly members: readonly string[];
  readonly items: readonly ChatItem[];
  readonly modal: ChatItem | undefined;
}

export interface ChatPerson {
  readonly handle: string;
  readonly name: string;
  /** What they do: profession and department. */
  readonly does: string;
}

export interface ChatRoom {
  readonly id: string;
  readonly name: string;
  readonly kind: 'room' | 'direct';
  readonly archived: boolean;
}

/** Something in the room, drawn. The id stays the same when it is edited. */
export interface ChatItem {
  readonly id: string;
  /** HTML. */
  readonly html: string;
}
