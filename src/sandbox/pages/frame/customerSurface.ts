import type { CustomerData } from '../customer/OpenCustomer.ts';
import { FrameFailure } from './FrameFailure.ts';
import type { Surface } from './Surface.ts';
import { toFrameOrganization } from './toFrameOrganization.ts';
import { toFrameUser } from './toFrameUser.ts';
import { walkPath } from './walkPath.ts';

/** What an app beside a customer may read besides what it may read everywhere: `user` there, `organization` here, never both. */
export function customerSurface(data: () => CustomerData | undefined): Surface {
  return {
    get(path) {
      const customer = data();
      if (!/^(?:user|organization)\b/.test(path)) return undefined;
      if (customer === undefined) throw new FrameFailure(path, 'The page is not loaded');
      const { user, organization } = customer;
      return walkPath(
        user === undefined
          ? { organization: () => (organization === undefined ? null : toFrameOrganization(organization)) }
          : { user: () => toFrameUser(user, organization) },
        path,
      );
    },
  };
}
