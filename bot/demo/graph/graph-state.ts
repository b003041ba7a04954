/** What the stand-in for Graph knows: a tenant's people, teams, channels and chats. In memory. */
export interface StandInUser {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName?: string;
  /** `Member` unless told otherwise. */
  readonly userType?: 'Member' | 'Guest';
  readonly accountEnabled?: boolean;
}

export interface Membership {
  readonly id: string;
  readonly userId: string;
  roles: string[];
}

export interface StandInTeam {
  readonly id: string;
  readonly displayName: string;
  readonly members: Membership[];
  archived: boolean;
  /** Whether the app has been installed in the team. */
  appInstalled: boolean;
}

/** A channel or a group chat. */
export interface StandInRoom {
  readonly id: string;
  readonly kind: 'private' | 'standard' | 'group';
  /** The host team of a channel. */
  readonly team?: string;
  readonly title: string;
  readonly webUrl: string;
  /** Of a standard channel: nobody of its own. */
  readonly members: Membership[];
  archived: boolean;
  /** Whether the app has been added to the room. */
  hasApp: boolean;
  readonly pinned: string[];
}

/** The state, and the few questions about it that more than one route has. */
export class GraphState {
  readonly users = new Map<string, StandInUser>();
  readonly teams = new Map<string, StandInTeam>();
  readonly rooms = new Map<string, StandInRoom>();
  #serial = 0;

  /** An id that was not used before. */
  nextId(prefix: string): string {
    this.#serial += 1;
    return `${prefix}${String(this.#serial).padStart(6, '0')}`;
  }

  addTeam(team: { id: string; displayName: string; members?: readonly string[]; appInstalled?: boolean }): StandInTeam {
    const added: StandInTeam = {
      id: team.id,
      displayName: team.displayName,
      members: [],
      archived: false,
      appInstalled: team.appInstalled ?? true,
    };
    this.teams.set(team.id, added);
    for (const user of team.members ?? []) this.join(added.members, user, []);
    return added;
  }

  /** Puts somebody in a list of members, once. */
  join(members: Membership[], userId: string, roles: readonly string[]): Membership {
    const known = members.find((member) => member.userId === userId);
    if (known) return known;
    const joined = { id: Buffer.from(this.nextId('membership')).toString('base64url'), userId, roles: [...roles] };
    members.push(joined);
    return joined;
  }

  channelsOf(team: string): StandInRoom[] {
    return [...this.rooms.values()].filter((room) => room.team === team);
  }

  /** Entra object ids of who can read the room. */
  readersOf(room: StandInRoom): string[] {
    const members = room.kind === 'standard' ? this.teams.get(room.team ?? '')?.members : room.members;
    return (members ?? []).map(({ userId }) => userId);
  }
}
