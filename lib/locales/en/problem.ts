/** The page shown when this product breaks; apart from the rest because the browser carries it. */
export const problem = {
  title: "This page could not be shown",
  text: "Something failed on the side of Insights Preflight. It says nothing about your tenant; the checks show what holds there.",
  again: "Try again",
  home: "Back to the start",
  reference: "Reference for the server log",
};
