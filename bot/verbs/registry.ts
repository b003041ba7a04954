import { actionAdd } from './action-add.ts';
import { actionClaim } from './action-claim.ts';
import { actionDone } from './action-done.ts';
import { actionDrop } from './action-drop.ts';
import { actionHandOver } from './action-hand-over.ts';
import { actionMove } from './action-move.ts';
import { actionRelease } from './action-release.ts';
import { actionReopen } from './action-reopen.ts';
import { actionShow } from './action-show.ts';
import { coordinatorAccept } from './coordinator-accept.ts';
import { coordinatorDecline } from './coordinator-decline.ts';
import { coordinatorPropose } from './coordinator-propose.ts';
import { coordinatorWithdraw } from './coordinator-withdraw.ts';
import { memberAdd } from './member-add.ts';
import { memberRemove } from './member-remove.ts';
import { pathwayClose } from './pathway-close.ts';
import { pathwayOpen } from './pathway-open.ts';
import { pathwayReopen } from './pathway-reopen.ts';
import { pathwayStatus } from './pathway-status.ts';
import { pathwayTeam } from './pathway-team.ts';
import { subjectShow } from './subject-show.ts';
import type { VerbHandler } from './verb.ts';

const handlers: readonly VerbHandler[] = [
  pathwayOpen,
  pathwayClose,
  pathwayReopen,
  pathwayStatus,
  pathwayTeam,
  subjectShow,
  memberAdd,
  memberRemove,
  coordinatorPropose,
  coordinatorAccept,
  coordinatorDecline,
  coordinatorWithdraw,
  actionAdd,
  actionShow,
  actionClaim,
  actionRelease,
  actionHandOver,
  actionDone,
  actionReopen,
  actionMove,
  actionDrop,
];

/** Every verb that a card or a form can send. */
export const verbHandlers: ReadonlyMap<string, VerbHandler> = new Map(
  handlers.map((handler) => [handler.verb, handler]),
);
