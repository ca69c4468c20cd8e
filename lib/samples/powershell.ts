import { powershellQuoted as q } from "./quoting";
import { commented, factsOf, MFA_CLAIMS, type SampleFacts, type SampleInput } from "./sample";
import { SAMPLE_TEXTS, type SampleTexts } from "./texts";

/** The first call as a PowerShell 7 script. */
export function powershellSample(input: SampleInput): string {
  const facts = factsOf(input);
  const t = SAMPLE_TEXTS[input.locale];
  return `${[head(facts, t), tokens(facts, t), facts.isDevice ? device(t) : code(t), password(t), calls(t)].join("\n\n")}\n`;
}

function head(facts: SampleFacts, t: SampleTexts): string {
  return `#Requires -Version 7.0
# ${t.title}
# ${t.needs}: PowerShell 7
${facts.isDevice ? "" : `# ${t.secret}\n`}# ${t.file}
$ErrorActionPreference = 'Stop'

$Login = ${q(facts.login)}
$Tenant = ${q(facts.tenant)}
$ClientId = ${q(facts.clientId)}
$User = ${q(facts.user)}
${facts.isDevice ? "" : `$RedirectUri = ${q(facts.redirectUri)}  # ${t.redirect}\n`}$Resource = ${q(facts.resource)}
$Scope = "$Resource/user_impersonation offline_access"
$Api = ${q(facts.api)}
$Query = ${q(facts.query)}
${facts.isDevice ? "" : `if (-not $env:PARTNER_CLIENT_SECRET) { throw ${q(t.secretMissing)} }\n`}$RefreshTokenFile = $env:PARTNER_REFRESH_TOKEN_FILE`;
}

function tokens(facts: SampleFacts, t: SampleTexts): string {
  const secret = facts.isDevice ? "" : "; client_secret = $env:PARTNER_CLIENT_SECRET";
  return `$Client = @{ client_id = $ClientId${secret} }

function ConvertTo-Encoded([string]$Text) { [uri]::EscapeDataString($Text) }

function Read-Json($Answer) {
    # ${t.bom}
    $text = [Text.Encoding]::UTF8.GetString($Answer.RawContentStream.ToArray()).TrimStart([char]0xFEFF)
    try { ConvertFrom-Json $text } catch { $null }
}

function Invoke-Entra([string]$Path, [hashtable]$Form) {
    $request = @{
        Method = 'Post'; Uri = "$Login/$(ConvertTo-Encoded $Tenant)$Path"; Body = $Form
        ContentType = 'application/x-www-form-urlencoded'; TimeoutSec = 120; SkipHttpErrorCheck = $true
    }
    Read-Json (Invoke-WebRequest @request)
}

function Assert-Token($Answer) {
    if ($Answer.access_token) { return $Answer }
    throw "$(${q(t.signInRefused)}) $($Answer.error): $($Answer.error_description)"
}

function Get-Token {
    $answer = $null
    if ($RefreshTokenFile -and (Test-Path -LiteralPath $RefreshTokenFile)) {
        $answer = Invoke-Entra '/oauth2/v2.0/token' ($Client + @{
            grant_type = 'refresh_token'; scope = $Scope
            refresh_token = Get-Content -LiteralPath $RefreshTokenFile -Raw
        })
        if (-not $answer.access_token) { Write-Warning ${q(t.refreshRefused)}; $answer = $null }
    }
    if (-not $answer) { $answer = Assert-Token (Get-SignIn) }
    if ($RefreshTokenFile -and $answer.refresh_token) {
        if (-not (Test-Path -LiteralPath $RefreshTokenFile)) { $null = New-Item -ItemType File -Path $RefreshTokenFile }
        if (-not $IsWindows) { chmod 600 $RefreshTokenFile }
        Set-Content -LiteralPath $RefreshTokenFile -Value $answer.refresh_token -NoNewline
    }
    $answer.access_token
}`;
}

function code(t: SampleTexts): string {
  return `function ConvertTo-Base64Url([byte[]]$Bytes) { [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_') }

function Get-SignIn {
    $state = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))
    $verifier = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(48))
    $challenge = ConvertTo-Base64Url ([Security.Cryptography.SHA256]::HashData([Text.Encoding]::ASCII.GetBytes($verifier)))
    $fields = [ordered]@{
        client_id = $ClientId; response_type = 'code'; response_mode = 'query'; redirect_uri = $RedirectUri
        scope = $Scope; login_hint = $User; claims = ${q(MFA_CLAIMS)}
        state = $state; code_challenge = $challenge; code_challenge_method = 'S256'
    }
    $pairs = $fields.GetEnumerator() | ForEach-Object { "$($_.Key)=$(ConvertTo-Encoded $_.Value)" }
    Write-Host ${q(t.open)}
    Write-Host "$Login/$(ConvertTo-Encoded $Tenant)/oauth2/v2.0/authorize?$($pairs -join '&')"
    Write-Host ${q(t.paste)}
    $came = [Web.HttpUtility]::ParseQueryString("$(([uri](Read-Host).Trim()).Query)")
    if (-not $came['code'] -or $came['state'] -cne $state) { throw ${q(t.noCode)} }
    Invoke-Entra '/oauth2/v2.0/token' ($Client + @{
        grant_type = 'authorization_code'; code = $came['code']; redirect_uri = $RedirectUri
        code_verifier = $verifier; scope = $Scope
    })
}`;
}

function device(t: SampleTexts): string {
  return `function Get-SignIn {
    $start = Invoke-Entra '/oauth2/v2.0/devicecode' @{ client_id = $ClientId; scope = $Scope }
    if (-not $start.device_code) { return $start }
    Write-Host ${q(t.enterCode)}
    Write-Host "$($start.verification_uri)  $($start.user_code)  ($User)"
    $pause = if ($start.interval) { [int]$start.interval } else { 5 }
    while ($true) {
        Start-Sleep -Seconds $pause
        $answer = Invoke-Entra '/oauth2/v2.0/token' ($Client + @{
            grant_type = 'urn:ietf:params:oauth:grant-type:device_code'; device_code = $start.device_code
        })
        if ($answer.error -eq 'slow_down') { $pause += 5 }
        elseif ($answer.error -ne 'authorization_pending') { return $answer }
    }
}`;
}

function password(t: SampleTexts): string {
  const recipe = `function Get-SignIn {
    Invoke-Entra '/oauth2/token' @{
        resource = $Resource; client_id = $ClientId; client_secret = $env:PARTNER_CLIENT_SECRET
        grant_type = 'password'; scope = 'openid'; username = $User; password = $env:PARTNER_PASSWORD
    }
}`;
  return commented("#", `${t.passwordNote.join("\n")}\n${recipe}`);
}

function calls(t: SampleTexts): string {
  return `function Invoke-Insights([string]$Path, [string]$Token) {
    $correlationId = [guid]::NewGuid().ToString()
    $request = @{
        Uri = "$Api/$Path"; TimeoutSec = 120; SkipHttpErrorCheck = $true
        Headers = @{
            Authorization = "Bearer $Token"; Accept = 'application/json'; ValidateMfa = 'true'
            'MS-CorrelationId' = $correlationId; 'MS-RequestId' = [guid]::NewGuid().ToString()
        }
    }
    $response = Invoke-WebRequest @request
    # ${t.envelope}
    $body = Read-Json $response
    $decided = [Math]::Max([int]$response.StatusCode, [int]$body.statusCode)
    if ("$($response.Headers['isMfaCompliant'])" -eq 'false') { Write-Warning ${q(t.notMfaCompliant)} }
    if ($decided -lt 400 -and $null -ne $body -and $body.PSObject.Properties['value']) { return $body.value }
    $hint = switch ($decided) {
        401 { ${q(t.hint401)} }
        403 { ${q(t.hint403)} }
        429 { "$(${q(t.hint429)}) $($response.Headers['Retry-After'])" }
    }
    $said = if ($null -eq $body) { ${q(t.notJson)} } else { "$($body.message)$($body.description)" }
    throw "HTTP $([int]$response.StatusCode): $said\`n$hint\`n$(${q(t.correlation)}) $correlationId"
}

$token = Get-Token
Write-Host ${q(t.datasets)}
foreach ($dataset in Invoke-Insights 'ScheduledDataset' $token) {
    "  $($dataset.datasetName): $(@($dataset.selectableColumns).Count)"
}
Write-Host ${q(t.rows)}
$rows = Invoke-Insights "ScheduledQueries/testQueryResult?exportQuery=$(ConvertTo-Encoded $Query)" $token
ConvertTo-Json -InputObject @($rows) -Depth 5`;
}
