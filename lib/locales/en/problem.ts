/** The page shown when this product breaks; apart from the rest because the browser carries it. */
export const problem = {
  title: "This page could not be shown",
  text: "Something failed on the side of Insights Preflight. Nothing was changed at Microsoft, and nothing you entered is lost.",
  again: "Try again",
  home: "Back to the start",
  reference: "Reference for the server log",
};
