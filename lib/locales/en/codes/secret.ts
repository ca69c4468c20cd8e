import type { CodeTexts } from "../../code-texts";

/** What the codes of `secret` mean, and what to do. */
export const secret: CodeTexts["secret"] = {
  50012: {
    meaning:
      "The application could not prove who it is: the secret is wrong, or the certificate, its chain or its thumbprint is not accepted.",
    fix: "Enter the secret's value again, or upload the certificate that belongs to the private key in use.",
  },
  70002: {
    meaning:
      "An older umbrella for failed sign-ins of an application. The second code in the text says what is meant: 50012 or 7000215 the secret, 50126, 50053 or 50055 the user, a sentence about client_secret that none was sent.",
    fix: "Go by the second code in the text.",
  },
  70021: {
    meaning:
      "The token of another identity system was offered in place of a secret, and no federated credential of the application matches it.",
    fix: "Compare issuer, subject and audience of the federated credential with the token, letter by letter.",
  },
  700024: {
    meaning: "The signed client assertion is not valid at this time: too old, or made on a machine with a wrong clock.",
    fix: "Set the clock of the machine and make the assertion right before sending it.",
  },
  700027: {
    meaning: "The client assertion is signed with a key that no certificate of the application has.",
    fix: "Upload the certificate of the private key in use, or use the key and thumbprint of the uploaded one.",
  },
  700030: {
    meaning: "The certificate's subject is not among those the application accepts.",
    fix: "Use a certificate with an accepted subject.",
  },
  7000215: {
    meaning:
      "No current secret of the application matches the one sent. Mostly the secret's ID was pasted instead of its value; otherwise it belongs to another application, was cut off or not URL-encoded, or is only seconds old.",
    fix: "Create a new client secret, copy the column Value and store that. A secret made a moment ago is worth another try for two minutes.",
  },
  7000216: {
    meaning: "The request carries no proof of who the application is.",
    fix: "Send client_secret or client_assertion.",
  },
  7000219: {
    meaning: "This way of getting a token needs a client secret or a signed assertion, and none was sent.",
    fix: "Send client_secret or client_assertion.",
  },
  7000222: {
    meaning: "Every client secret that could have matched has passed its end date.",
    fix: "Add a new client secret, switch the program over, then remove the old one.",
  },
};
