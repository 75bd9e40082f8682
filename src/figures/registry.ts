import type { Component } from 'svelte';
import type { FigureProps, Place } from '../charts/figure-module.ts';
import CurvesFigure from './curves/CurvesFigure.svelte';
import CurvesIsland from './curves/CurvesIsland.astro';
import DotsFigure from './dots/DotsFigure.svelte';
import DotsIsland from './dots/DotsIsland.astro';
import HundredFigure from './hundred/HundredFigure.svelte';
import HundredIsland from './hundred/HundredIsland.astro';
import OwnFigure from './own/OwnFigure.svelte';
import OwnIsland from './own/OwnIsland.astro';

type Island = typeof DotsIsland;

export interface RegisteredFigure {
  /** Where everything goes: pure. */
  place: Place;
  /** The drawing, for files and thumbnails. */
  View: Component<FigureProps>;
  /** The drawing as an island that wakes in the page. */
  Island: Island;
}

function ofKind(
  places: Record<string, Place>,
  View: Component<FigureProps>,
  Island: Island,
): [string, RegisteredFigure][] {
  return Object.entries(places).map(([file, place]) => [
    file.slice(file.lastIndexOf('/') + 1, -'.ts'.length),
    { place, View, Island },
  ]);
}

/** Every figure that has a drawing, by id: each file in the folder of a kind is one, and needs no line here. */
export const registry: Readonly<Record<string, RegisteredFigure>> = Object.fromEntries([
  ...ofKind(import.meta.glob('./hundred/*.ts', { eager: true, import: 'default' }), HundredFigure, HundredIsland),
  ...ofKind(import.meta.glob('./dots/*.ts', { eager: true, import: 'default' }), DotsFigure, DotsIsland),
  ...ofKind(import.meta.glob('./curves/*.ts', { eager: true, import: 'default' }), CurvesFigure, CurvesIsland),
  ...ofKind(import.meta.glob('./own/*.ts', { eager: true, import: 'default' }), OwnFigure, OwnIsland),
]);

/** @throws when a record has no drawing, naming where it belongs. */
export function registered(id: string): RegisteredFigure {
  const found = registry[id];
  if (!found) throw new Error(`content/figures/${id}.yaml has no drawing: src/figures/<kind>/${id}.ts is missing`);
  return found;
}
