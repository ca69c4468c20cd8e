import { digestOf } from "@/lib/link";
import { reachFor } from "@/lib/outlet";
import { type Share, type ShareState, shareStateOf } from "@/lib/share";
import { findIntegration } from "@/lib/store/queries";
import { findShare } from "@/lib/store/shares";

/** A link as whoever has it finds it. */
export interface Shared {
  readonly share: Share;
  readonly state: ShareState;
  /** What time it is where the run was made. */
  readonly now: Date;
}

/** What a link's secret part stands for; null when nobody here made it. */
export async function shared(token: string): Promise<Shared | null> {
  const share = await findShare(digestOf(token));
  const integration = share && (await findIntegration(share.integrationId));
  if (!share || !integration) return null;
  const reach = await reachFor(integration.world).catch(() => ({ now: Date.now }));
  const now = new Date(reach.now());
  return { share, state: shareStateOf(share, now), now };
}
