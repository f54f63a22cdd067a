// News between the tabs of one browser, over BroadcastChannel; where that is missing, a tab is alone.
import type { TabChannel } from "#engine/ports/tab-channel.ts";

export function broadcastTabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { post() {}, subscribe: () => () => {} };
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    subscribe(listener) {
      const heard = (event: MessageEvent) => listener(event.data);
      channel.addEventListener("message", heard);
      return () => channel.removeEventListener("message", heard);
    },
  };
}
