import { commented } from "../samples/sample";
import { hclQuoted as q } from "./quoting";
import { type ExportFormat, type SetUp, setUpOf } from "./set-up";

/** A configuration for the azuread provider; what no provider can do stands in it as a step for a person. */
export const terraform: ExportFormat = {
  id: "terraform",
  title: "Terraform",
  file: "set-up.tf",
  write(input) {
    const setUp = setUpOf(input);
    return `${[head(setUp), api(setUp), application(setUp), secret(setUp), consent(setUp), role(setUp), outputs(setUp)].join("\n\n")}\n`;
  },
};

const remark = (lines: readonly string[]) => commented("#", lines.join("\n"));

/** How the rest of the file names the registration. */
const appOf = ({ clientId }: SetUp) => (clientId === null ? "azuread_application" : "data.azuread_application");

function head({ words, tenant, cloudNames, application, redirectUri, userPrincipalName, grant, clientId }: SetUp) {
  return `${remark([words.title, "", ...words.who, "", ...words.needs.terraform, ...words.again.terraform, "", ...words.terraform.state])}

terraform {
  required_version = ">= 1.5"
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
  }
}

# ${words.settings}
locals {
  tenant           = ${q(tenant)}
  redirect_uri     = ${q(redirectUri)}
  integration_user = ${q(userPrincipalName)}
  scope            = ${q(grant.scope)}
${clientId === null ? `  app_name         = ${q(application.displayName)}` : `  client_id        = ${q(clientId)}`}
}

provider "azuread" {
  tenant_id   = local.tenant
  environment = ${q(cloudNames.terraform)}
}`;
}

function api({ words, partnerCenterApi }: SetUp): string {
  return `# ${words.steps.api}
resource "azuread_service_principal" "partner_center" {
  client_id    = ${q(partnerCenterApi)}
  use_existing = true
}`;
}

function application(setUp: SetUp): string {
  const { words } = setUp;
  return `# ${words.steps.app}
${setUp.clientId === null ? createdApplication(setUp) : adoptedApplication(setUp)}

# ${words.steps.principal}
resource "azuread_service_principal" "insights" {
  client_id    = ${appOf(setUp)}.insights.client_id
  use_existing = true
}`;
}

function createdApplication({ words, application: { notes, signInAudience } }: SetUp): string {
  return `${remark(words.terraform.createdBefore)}
resource "azuread_application" "insights" {
  display_name            = local.app_name
  notes                   = ${q(notes)}
  sign_in_audience        = ${q(signInAudience)}
  prevent_duplicate_names = true

  # ${words.steps.redirect}
  web {
    redirect_uris = [local.redirect_uri]
  }

  # ${words.steps.permission}
  required_resource_access {
    resource_app_id = azuread_service_principal.partner_center.client_id

    resource_access {
      id   = azuread_service_principal.partner_center.oauth2_permission_scope_ids[local.scope]
      type = "Scope"
    }
  }
}`;
}

function adoptedApplication({ words }: SetUp): string {
  return `${remark(words.terraform.adopted)}
data "azuread_application" "insights" {
  client_id = local.client_id
}

# ${words.steps.redirect}
check "redirect_uri" {
  assert {
    condition     = contains(flatten(data.azuread_application.insights.web[*].redirect_uris), local.redirect_uri)
    error_message = ${q(words.terraform.redirect)}
  }
}

# ${words.steps.permission}
resource "azuread_application_api_access" "partner_center" {
  application_id = data.azuread_application.insights.id
  api_client_id  = azuread_service_principal.partner_center.client_id
  scope_ids      = [azuread_service_principal.partner_center.oauth2_permission_scope_ids[local.scope]]
}`;
}

function secret(setUp: SetUp): string {
  const { words, secret: credential } = setUp;
  return `# ${words.steps.secret}
${remark([...words.terraform.secret, words.secretEnds])}
resource "azuread_application_password" "insights" {
  application_id = ${appOf(setUp)}.insights.id
  display_name   = ${q(credential.displayName)}
  end_date       = ${q(credential.endDateTime)}
}`;
}

function consent({ words }: SetUp): string {
  return `# ${words.steps.consent}
resource "azuread_service_principal_delegated_permission_grant" "insights" {
  service_principal_object_id          = azuread_service_principal.insights.object_id
  resource_service_principal_object_id = azuread_service_principal.partner_center.object_id
  claim_values                         = [local.scope]
}`;
}

function role({ words, rolePage }: SetUp): string {
  return `# ${words.steps.user}
data "azuread_user" "integration" {
  user_principal_name = local.integration_user
}

# ${words.steps.role}
${remark([...words.terraform.role, rolePage])}`;
}

function outputs(setUp: SetUp): string {
  const { words, rolePage } = setUp;
  const { outputs: said, apply } = words.terraform;
  return `# ${words.steps.check}
output "client_id" {
  description = ${q(said.clientId)}
  value       = ${appOf(setUp)}.insights.client_id
}

output "client_secret" {
  description = ${q(said.secret)}
  value       = azuread_application_password.insights.value
  sensitive   = true
}

output "executive_report_viewer" {
  description = ${q(said.user)}
  value = {
    user = data.azuread_user.integration.user_principal_name
    id   = data.azuread_user.integration.object_id
    page = ${q(rolePage)}
  }
}

${remark([...apply, ...words.next])}`;
}
