/** How soon a request goes out where several wait: the person's own action before what fills the background. */
export type Urgency = 'ownAction' | 'onScreen' | 'background';
