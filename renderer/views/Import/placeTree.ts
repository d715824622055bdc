/** A place with everything in it. */
export interface PlaceNode {
  readonly name: string;
  /** Devices in it and below it. */
  readonly devices: number;
  readonly inside: readonly PlaceNode[];
}

interface Growing {
  readonly name: string;
  devices: number;
  readonly inside: Map<string, Growing>;
}

/** Paths with their devices as a tree, in the order in which they come. */
export function placeTree(
  places: readonly { readonly path: readonly string[]; readonly devices: number }[],
): readonly PlaceNode[] {
  const root: Growing = { name: '', devices: 0, inside: new Map() };
  for (const { path, devices } of places) {
    let at = root;
    for (const name of path) {
      const next = at.inside.get(name) ?? { name, devices: 0, inside: new Map<string, Growing>() };
      at.inside.set(name, next);
      next.devices += devices;
      at = next;
    }
  }
  return grown(root);
}

function grown({ inside }: Growing): readonly PlaceNode[] {
  return [...inside.values()].map((place) => ({
    name: place.name,
    devices: place.devices,
    inside: grown(place),
  }));
}
