import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A raised surface; rows inside it are divided by hairlines, not by further boxes. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={classNames("card", className)} />;
}

/** A card whose rows are a list. */
export function CardList({ className, ...rest }: ComponentProps<"ul">) {
  return <ul {...rest} className={classNames("card check-list", className)} />;
}
