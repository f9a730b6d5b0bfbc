import type { CardFragment, PartFragment, PictureFragment, RouteQuery } from "./operations";

/** The parts of answers that components take, by the names that the portal uses. */
export type Route = NonNullable<RouteQuery["route"]>;
export type Item = NonNullable<Route["item"]>;
export type Card = CardFragment;
export type Block = PartFragment;
export type Picture = PictureFragment;

/** The item of one type: `ItemOf<"NewsArticle">`. */
export type ItemOf<Name extends Item["__typename"]> = Extract<Item, { __typename: Name }>;
/** The block of one type. */
export type BlockOf<Name extends Block["__typename"]> = Extract<Block, { __typename: Name }>;
