import type { SandboxPartnerRole, World } from "../types";
import { subjectOf } from "./subject";

/** Memberships of the two report roles, as they were. */
export interface Held {
  readonly executive: SandboxPartnerRole["members"][number] | null;
  readonly viewer: SandboxPartnerRole["members"][number] | null;
}

const DAY_MS = 86_400_000;

/** Which of the two report roles the integration user holds. */
export function heldRoles(world: World): Held {
  const { user } = subjectOf(world);
  const of = (name: string) => roleNamed(world, name)?.members.find(({ userId }) => userId === user?.id) ?? null;
  return { executive: of("executive report viewer"), viewer: of("report viewer") };
}

/** Gives the integration user these memberships and no others. */
export function holdRoles(world: World, { executive, viewer }: Held): void {
  const { user } = subjectOf(world);
  for (const [name, member] of [
    ["executive report viewer", executive],
    ["report viewer", viewer],
  ] as const) {
    const role = roleNamed(world, name);
    if (!role || !user) continue;
    role.members = role.members.filter(({ userId }) => userId !== user.id);
    if (member) role.members.push(member);
  }
}

/** A membership that every replica has known of for long. */
export function longHeld(world: World): NonNullable<Held["executive"]> {
  return { userId: subjectOf(world).user?.id ?? "", sinceMs: world.now() - DAY_MS, locations: null };
}

function roleNamed(world: World, name: string): SandboxPartnerRole | undefined {
  return world.state.partner.roles.find((role) => role.name.toLowerCase() === name);
}
