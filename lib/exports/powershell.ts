import { APP_ID } from "../cloud";
import { powershellQuoted as q } from "../samples/quoting";
import { commented } from "../samples/sample";
import { powershellValue } from "./quoting";
import { type ExportFormat, ROLE_NAME, type SetUp, setUpOf } from "./set-up";

/** A PowerShell 7 script: Graph through Microsoft's own module, Partner Center's roles by plain web requests. */
export const powershell: ExportFormat = {
  id: "powershell",
  title: "Microsoft Graph PowerShell",
  file: "set-up.ps1",
  write(input) {
    const setUp = setUpOf(input);
    return `${[head(setUp), calls(setUp), application(setUp), secret(setUp), access(setUp), role(setUp), check(setUp)].join("\n\n")}\n`;
  },
};

const remark = (lines: readonly string[]) => commented("#", lines.join("\n"));

function head(setUp: SetUp): string {
  const { words, application: app, secret: credential, cloud, cloudNames, grant } = setUp;
  return `#Requires -Version 7.0
#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.0.0' }
${remark([words.title, "", ...words.who, "", ...words.needs.powershell, ...words.again.powershell])}
$ErrorActionPreference = 'Stop'

# ${words.settings}
$Tenant = ${q(setUp.tenant)}
# ${words.appId}
$AppId = ${q(setUp.clientId ?? "")}
$Application = ${powershellValue({
    displayName: app.displayName,
    notes: app.notes,
    signInAudience: app.signInAudience,
    web: { redirectUris: [setUp.redirectUri] },
    requiredResourceAccess: app.requiredResourceAccess,
  })}
$RedirectUri = ${q(setUp.redirectUri)}
$IntegrationUser = ${q(setUp.userPrincipalName)}
# ${words.secretFile}
$SecretFile = if ($env:SECRET_FILE) { $env:SECRET_FILE } else { 'partner-insights-secret.txt' }
# ${words.secretEnds}
$Secret = ${powershellValue({ displayName: credential.displayName, endDateTime: credential.endDateTime })}

$Environment = ${q(cloudNames.powershell)}
$Login = ${q(`https://${cloud.loginHost}`)}
$Graph = ${q(setUp.graph)}
$PartnerCenter = ${q(setUp.partnerCenter)}
$PartnerCenterResource = ${q(setUp.partnerCenterResource)}
$PartnerCenterApi = ${q(setUp.partnerCenterApi)}
$Scope = ${q(grant.scope)}
$ConsentType = ${q(grant.consentType)}
$RoleName = ${q(ROLE_NAME)}`;
}

function calls({ words }: SetUp): string {
  const { messages, steps } = words;
  return `function Invoke-Graph([string]$Method, [string]$Path, $Body) {
    $request = @{ Method = $Method; Uri = "$Graph/$Path"; OutputType = 'PSObject' }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json -InputObject $Body -Depth 10 -Compress
        $request.ContentType = 'application/json; charset=utf-8'
    }
    Invoke-MgGraphRequest @request
}

function ConvertTo-Encoded([string]$Text) { [uri]::EscapeDataString($Text) }
function Get-Filter([string]$Property, [string]$Value) {
    '?$filter=' + (ConvertTo-Encoded ($Property + " eq '" + $Value.Replace("'", "''") + "'"))
}

${remark(words.replication)}
function Wait-Until([string]$Step, [scriptblock]$Try) {
    foreach ($attempt in 1..12) {
        try {
            $result = & $Try
            if ($result) { return $result }
        } catch {
            if ($attempt -eq 12) { throw }
        }
        Write-Host ${q(messages.waiting)}
        Start-Sleep -Seconds 5
    }
    throw "$(${q(messages.gaveUp)}) $Step"
}

Write-Host ${q(steps.signIn)}
$scopes = 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All', 'User.ReadBasic.All'
Connect-MgGraph -TenantId $Tenant -Environment $Environment -Scopes $scopes -ContextScope Process -NoWelcome
$tenantId = (Get-MgContext).TenantId`;
}

function application({ words }: SetUp): string {
  const { messages, steps, remarks } = words;
  return `Write-Host ${q(steps.app)}
# ${remarks.ours}
$fields = '$select=id,appId,notes,web,requiredResourceAccess,passwordCredentials'
$filter = if ($AppId) { Get-Filter 'appId' $AppId } else { Get-Filter 'displayName' $Application.displayName }
$named = (Invoke-Graph 'GET' ('applications' + $filter + '&' + $fields)).value
$app = $named | Where-Object { $AppId -or $_.notes -ceq $Application.notes } | Select-Object -First 1
if (-not $app) {
    if ($AppId) { throw "$(${q(messages.appMissing)}) $AppId" }
    if ($named) { throw "$(${q(messages.nameTaken)}) $(@($named)[0].appId)" }
    $app = Invoke-Graph 'POST' 'applications' $Application
}
Write-Host ${q(messages.clientId)} $app.appId

Write-Host ${q(steps.principal)}
function Get-Principal([string]$Id) {
    $found = (Invoke-Graph 'GET' ('servicePrincipals' + (Get-Filter 'appId' $Id))).value | Select-Object -First 1
    if ($found) { $found } else { Invoke-Graph 'POST' 'servicePrincipals' @{ appId = $Id } }
}
$appPrincipal = Wait-Until ${q(steps.principal)} { Get-Principal $app.appId }

Write-Host ${q(steps.redirect)}
$objectId = $app.id
$app = Wait-Until ${q(steps.redirect)} { Invoke-Graph 'GET' ('applications/' + $objectId + '?' + $fields) }
if ($app.web.redirectUris -cnotcontains $RedirectUri) {
    # ${remarks.merge}
    $uris = @($app.web.redirectUris) + $RedirectUri
    $null = Invoke-Graph 'PATCH' "applications/$objectId" @{ web = @{ redirectUris = $uris } }
}`;
}

function secret({ words }: SetUp): string {
  const { messages, steps, remarks } = words;
  return `Write-Host ${q(steps.secret)}
if (-not (Test-Path -LiteralPath $SecretFile)) {
    # ${remarks.unseen}
    $null = New-Item -ItemType File -Path $SecretFile
    if (-not $IsWindows) { chmod 600 $SecretFile }
    try {
        $added = Invoke-Graph 'POST' "applications/$objectId/addPassword" @{ passwordCredential = $Secret }
    } catch {
        Remove-Item -LiteralPath $SecretFile
        throw
    }
    Set-Content -LiteralPath $SecretFile -Value $added.secretText -NoNewline
    Write-Host ${q(messages.secretWritten)} $SecretFile
} else {
    # ${remarks.hint}
    $kept = Get-Content -LiteralPath $SecretFile -Raw
    $lasting = $app.passwordCredentials | Where-Object {
        $kept -and $_.hint -and $kept.StartsWith($_.hint, 'Ordinal') -and ([datetime]$_.endDateTime) -gt (Get-Date).AddDays(30)
    }
    if (-not $lasting) { throw "$(${q(messages.otherSecret)}) $SecretFile" }
    Write-Host ${q(messages.secretKept)} $SecretFile
}`;
}

function access({ words }: SetUp): string {
  const { messages, steps, remarks } = words;
  return `Write-Host ${q(steps.api)}
$api = Wait-Until ${q(steps.api)} { Get-Principal $PartnerCenterApi }
$scopeId = ($api.oauth2PermissionScopes | Where-Object { $_.value -ceq $Scope }).id
if (-not $scopeId) { throw "$(${q(messages.scopeMissing)}) $Scope" }

Write-Host ${q(steps.permission)}
$listed = @($app.requiredResourceAccess)
$ours = $listed | Where-Object { $_.resourceAppId -eq $PartnerCenterApi } | Select-Object -First 1
if (-not ($ours.resourceAccess | Where-Object { $_.id -eq $scopeId -and $_.type -eq 'Scope' })) {
    # ${remarks.merge}
    $access = @($ours.resourceAccess | Where-Object { $_ }) + @{ id = $scopeId; type = 'Scope' }
    $others = @($listed | Where-Object { $_ -and $_.resourceAppId -ne $PartnerCenterApi })
    $wanted = $others + @{ resourceAppId = $PartnerCenterApi; resourceAccess = $access }
    $null = Invoke-Graph 'PATCH' "applications/$objectId" @{ requiredResourceAccess = $wanted }
}

Write-Host ${q(steps.consent)}
function Get-Grant {
    (Invoke-Graph 'GET' ('oauth2PermissionGrants' + (Get-Filter 'clientId' $appPrincipal.id))).value |
        Where-Object { $_.resourceId -eq $api.id -and $_.consentType -eq $ConsentType } | Select-Object -First 1
}
$null = Wait-Until ${q(steps.consent)} {
    $found = Get-Grant
    if (-not $found) {
        $null = Invoke-Graph 'POST' 'oauth2PermissionGrants' @{
            clientId = $appPrincipal.id; consentType = $ConsentType; resourceId = $api.id; scope = $Scope
        }
    } elseif ((-split $found.scope) -cnotcontains $Scope) {
        # ${remarks.merge}
        $all = (@(-split $found.scope) + $Scope) -join ' '
        $null = Invoke-Graph 'PATCH' "oauth2PermissionGrants/$($found.id)" @{ scope = $all }
    }
    $true
}`;
}

function role({ words }: SetUp): string {
  const { messages, steps, remarks } = words;
  return `Write-Host ${q(steps.user)}
$user = Invoke-Graph 'GET' ('users/' + (ConvertTo-Encoded $IntegrationUser) + '?$select=id,userPrincipalName')

# ${remarks.device}
$Client = @{ client_id = ${q(APP_ID.azureCli)} }
function Invoke-Entra([string]$Path, [hashtable]$Form) {
    $uri = "$Login/$(ConvertTo-Encoded $Tenant)/oauth2/v2.0/$Path"
    Invoke-RestMethod -Method Post -Uri $uri -Body ($Client + $Form) -SkipHttpErrorCheck -TimeoutSec 120
}
$start = Wait-Until ${q(steps.signIn)} {
    $begun = Invoke-Entra 'devicecode' @{ scope = "$PartnerCenterResource/$Scope" }
    if (-not $begun.device_code) { throw "$(${q(messages.refused)}) $($begun.error_description)" }
    $begun
}
Write-Host ${q(messages.partnerSignIn)}
Write-Host "$($start.verification_uri)  $($start.user_code)"
do {
    Start-Sleep -Seconds ([Math]::Max(5, [int]$start.interval))
    $answer = Invoke-Entra 'token' @{
        grant_type = 'urn:ietf:params:oauth:grant-type:device_code'; device_code = $start.device_code
    }
} while ($answer.error -in 'authorization_pending', 'slow_down')
if (-not $answer.access_token) { throw "$(${q(messages.refused)}) $($answer.error_description)" }
$token = ConvertTo-SecureString $answer.access_token -AsPlainText

function Invoke-PartnerCenter([string]$Method, [string]$Path, $Body) {
    $request = @{
        Method = $Method; Uri = "$PartnerCenter/$Path"; Authentication = 'Bearer'; Token = $token
        TimeoutSec = 120; SkipHttpErrorCheck = $true; StatusCodeVariable = 'status'
    }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json -InputObject $Body -Compress
        $request.ContentType = 'application/json; charset=utf-8'
    }
    $answer = Invoke-RestMethod @request
    # ${words.http.role.join(" ")}
    if ($status -ge 400 -and $status -ne 409) { throw "$Method \${Path}: HTTP $status" }
    # ${remarks.bom}
    if ($answer -is [string] -and $answer) { ConvertFrom-Json $answer.TrimStart([char]0xFEFF) } else { $answer }
}

Write-Host ${q(steps.role)}
$roles = Wait-Until ${q(steps.role)} { Invoke-PartnerCenter 'GET' 'roles' }
$role = $roles.items | Where-Object { $_.name -eq $RoleName } | Select-Object -First 1
if (-not $role) { throw "$(${q(messages.roleMissing)}) $RoleName" }
$members = "roles/$($role.id)/usermembers"
function Test-Member { @((Invoke-PartnerCenter 'GET' "$($members)?size=500").items.id) -contains $user.id }
if (-not (Test-Member)) {
    $null = Invoke-PartnerCenter 'POST' $members @{
        accountId = $tenantId; id = $user.id; roleId = $role.id; userPrincipalName = $user.userPrincipalName
    }
}`;
}

function check({ words }: SetUp): string {
  const { messages, steps } = words;
  return `Write-Host ${q(steps.check)}
$null = Wait-Until ${q(steps.consent)} { (-split (Get-Grant).scope) -ccontains $Scope }
Write-Host ${q(messages.consentHolds)} $Scope
$null = Wait-Until ${q(steps.role)} { Test-Member }
Write-Host ${q(messages.roleHolds)} $IntegrationUser
Write-Host ${q(messages.clientId)} $app.appId
$null = Disconnect-MgGraph
${remark(words.next)}`;
}
