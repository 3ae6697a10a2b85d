import { FrameFailure } from './FrameFailure.ts';
import { isRecord } from './isRecord.ts';
import type { Answer, Surface } from './Surface.ts';
import { splitPath, walkPath } from './walkPath.ts';

/** What an app asked to be shown by `notify`. */
export interface Notice {
  readonly message: string;
  readonly kind: 'notice' | 'alert' | 'error';
  /** `undefined` = stays until closed. */
  readonly durationMs: number | undefined;
}

/** Width and height as an app asks for them: CSS lengths. */
export interface FrameSize {
  readonly width?: string;
  readonly height?: string;
}

/** What the pages offer to an app at any location. */
export interface WorkspaceOffer {
  readonly currentUser: () => object;
  readonly currentAccount: () => object;
  readonly colorScheme: () => string;
  readonly instances: () => object;
  readonly viewport: () => { readonly width: number; readonly height: number };
  readonly isCollapsed: () => boolean;
  readonly assetUrl: (file: string) => string;
  readonly resize: (size: FrameSize) => void;
  readonly show: (visible: boolean) => void;
  readonly notify: (notice: Notice) => void;
  /** Returns whether there is such a place. */
  readonly routeTo: (place: string, args: readonly unknown[]) => boolean;
  readonly preload: () => void;
  readonly openModal: (options: { url: string; size: FrameSize }) => object;
  readonly close: () => void;
}

/** Actions that make sense only for parts of the workspace that do not look different here. */
const TOLERATED = new Set(['track', 'popover', 'iconSymbol', 'iconChars', 'appsTray.show', 'appsTray.hide']);

const DEFAULT_NOTICE_MS = 5000;

/** What an app may read and call at every location. */
export function workspaceSurface(offer: WorkspaceOffer): Surface {
  return {
    get(path) {
      const [first = '', ...rest] = splitPath(path);
      if (rest.length === 0 && first.startsWith('assetURL:')) {
        return { value: offer.assetUrl(first.slice('assetURL:'.length)) };
      }
      if (first.startsWith('requirement:')) {
        const name = first.slice('requirement:'.length);
        throw new FrameFailure(path, `Could not find a requirement named ${name}`);
      }
      return walkPath(
        {
          currentUser: offer.currentUser,
          currentAccount: offer.currentAccount,
          colorScheme: offer.colorScheme,
          instances: offer.instances,
          viewport: () => ({ size: offer.viewport() }),
          isCollapsed: offer.isCollapsed,
        },
        path,
      );
    },

    set(path, value) {
      return path === 'iconSymbol' ? { value } : undefined;
    },

    invoke(name, args) {
      const done: Answer = { value: null };
      if (TOLERATED.has(name)) return done;
      switch (name) {
        case 'resize': {
          const size = readSize(args[0]);
          offer.resize(size);
          return { value: size };
        }
        case 'notify':
          offer.notify(readNotice(args));
          return done;
        case 'routeTo':
          if (!offer.routeTo(String(args[0]), args.slice(1))) {
            throw new FrameFailure(name, `Cannot route to ${JSON.stringify(args)}`, { unsupported: true });
          }
          return done;
        case 'show':
        case 'hide':
          offer.show(name === 'show');
          return done;
        case 'preloadPane':
          offer.preload();
          return done;
        case 'instances.create':
          return { value: [offer.openModal(readModal(name, args[0]))] };
        case 'destroy':
        case 'app.close':
          offer.close();
          return done;
        default:
          return undefined;
      }
    },
  };
}

function readSize(value: unknown): FrameSize {
  if (!isRecord(value)) return {};
  const { width, height } = value;
  return {
    ...(width === undefined ? {} : { width: length(width) }),
    ...(height === undefined ? {} : { height: length(height) }),
  };
}

/** `450`, `"450"` and `"450px"` are the same; percentages and viewport units stay as they are. */
function length(value: unknown): string {
  const text = String(value).trim();
  return /^\d+(\.\d+)?$/.test(text) ? `${text}px` : text;
}

function readNotice(args: readonly unknown[]): Notice {
  const [message, kind, options] = args;
  const sticky = isRecord(options) && options['sticky'] === true;
  const duration = typeof options === 'number' ? options : DEFAULT_NOTICE_MS;
  return {
    message: String(message ?? ''),
    kind: kind === 'alert' || kind === 'error' ? kind : 'notice',
    durationMs: sticky ? undefined : duration,
  };
}

function readModal(name: string, value: unknown): { url: string; size: FrameSize } {
  if (!isRecord(value) || value['location'] !== 'modal' || typeof value['url'] !== 'string') {
    throw new FrameFailure(name, 'instances.create needs { location: "modal", url }', { unsupported: true });
  }
  return { url: value['url'], size: readSize(value['size']) };
}
