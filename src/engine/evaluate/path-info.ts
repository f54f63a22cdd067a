// $PWD: the current location as an object.
import { locationsOf } from "../providers/location.ts";
import { PathInfo } from "../providers/place.ts";
import type { Session } from "../session.ts";

export function pathInfoOf(session: Session): PathInfo {
  return new PathInfo(locationsOf(session).here());
}
