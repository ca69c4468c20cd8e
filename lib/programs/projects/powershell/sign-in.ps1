# Access tokens: a person signs in once with MFA, from then on the refresh token stands in for them.

# Asks Entra for MFA even where no policy does: Partner Center wants it in the token.
$MfaClaims = '{"id_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}},"access_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}}}'
$RenewBeforeSeconds = 300
$PatienceSeconds = 600

# What hands out access tokens; a device is a public client, which has no secret.
function New-Tokens([hashtable]$Settings) {
    $client = @{ client_id = $Settings.clientId }
    if ($Settings.signIn -eq 'code') { $client.client_secret = Get-ClientSecret }
    @{
        settings = $Settings
        client = $client
        scope = "$($Settings.resource)/user_impersonation offline_access"
        accessToken = ''
        endsAt = [DateTimeOffset]::MinValue
    }
}

# From the environment, or typed; never from a file of this folder.
function Get-ClientSecret {
    $secret = $env:PARTNER_CLIENT_SECRET
    if (-not $secret -and -not [Console]::IsInputRedirected) {
        # Read-Host adds the colon itself.
        $prompt = (Get-Sentence 'secretPrompt') -replace ': *$', ''
        $secret = (Read-Host -MaskInput -Prompt $prompt).Trim()
    }
    if (-not $secret) { Stop-Program $BadSettings (Get-Sentence 'secretMissing') }
    $secret
}

# An access token with minutes left; refreshed when it has not.
function Get-AccessToken([hashtable]$Tokens) {
    if ([DateTimeOffset]::UtcNow -gt $Tokens.endsAt.AddSeconds(-$RenewBeforeSeconds)) { Update-Tokens $Tokens }
    $Tokens.accessToken
}

function Update-Tokens([hashtable]$Tokens) {
    $file = $Tokens.settings.refreshTokenFile
    if (-not (Test-Path -LiteralPath $file)) { Stop-Program $NotSignedIn (Get-Sentence 'notSignedIn') }
    Save-Tokens $Tokens (Request-Entra $Tokens 'token' @{
        grant_type = 'refresh_token'
        refresh_token = [IO.File]::ReadAllText($file).Trim()
        scope = $Tokens.scope
    })
}

# A person signs in, by browser on this machine or by a code typed on any other.
function Invoke-SignIn([hashtable]$Tokens) {
    $granted = if ($Tokens.settings.signIn -eq 'code') { Get-GrantByCode $Tokens } else { Get-GrantByDevice $Tokens }
    Save-Tokens $Tokens $granted
    Write-Message 'signedIn'
}

function Get-GrantByCode([hashtable]$Tokens) {
    $settings = $Tokens.settings
    $state = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))
    $verifier = ConvertTo-Base64Url ([Security.Cryptography.RandomNumberGenerator]::GetBytes(48))
    $fields = [ordered]@{
        client_id = $settings.clientId
        response_type = 'code'
        response_mode = 'query'
        redirect_uri = $settings.redirectUri
        scope = $Tokens.scope
        login_hint = $settings['loginHint']
        claims = $MfaClaims
        state = $state
        code_challenge = ConvertTo-Base64Url ([Security.Cryptography.SHA256]::HashData([Text.Encoding]::ASCII.GetBytes($verifier)))
        code_challenge_method = 'S256'
    }
    $pairs = foreach ($field in $fields.GetEnumerator()) { "$($field.Key)=$([uri]::EscapeDataString("$($field.Value)"))" }
    $came = Receive-Redirect ([uri]$settings.redirectUri) $state "$(Get-EntraAddress $Tokens 'authorize')?$($pairs -join '&')"
    if (-not $came['code']) { Stop-Refused $came['error'] $came['error_description'] }
    Request-Entra $Tokens 'token' @{
        grant_type = 'authorization_code'
        code = $came['code']
        redirect_uri = $settings.redirectUri
        code_verifier = $verifier
        scope = $Tokens.scope
    }
}

function Get-GrantByDevice([hashtable]$Tokens) {
    $start = Request-Entra $Tokens 'devicecode' @{ scope = $Tokens.scope; claims = $MfaClaims }
    Write-Message 'enterCode'
    [Console]::Error.WriteLine("$($start['verification_uri'])  $($start['user_code'])")
    $pause = if ($start['interval']) { [int]$start['interval'] } else { 5 }
    while ($true) {
        Start-Sleep -Seconds $pause
        $answer = Send-Entra $Tokens 'token' @{
            grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
            device_code = $start['device_code']
        }
        if ($answer.json['error'] -eq 'slow_down') { $pause += 5 }
        elseif ($answer.json['error'] -ne 'authorization_pending') { return Get-Grant $answer }
    }
}

function Send-Entra([hashtable]$Tokens, [string]$Endpoint, [hashtable]$Form) {
    Send-Request @{ method = 'POST'; uri = Get-EntraAddress $Tokens $Endpoint; form = $Tokens.client + $Form }
}

function Request-Entra([hashtable]$Tokens, [string]$Endpoint, [hashtable]$Form) {
    Get-Grant (Send-Entra $Tokens $Endpoint $Form)
}

function Get-EntraAddress([hashtable]$Tokens, [string]$Endpoint) {
    "$($Tokens.settings.loginUrl)/$([uri]::EscapeDataString($Tokens.settings.tenant))/oauth2/v2.0/$Endpoint"
}

function Get-Grant([hashtable]$Answer) {
    if ((Test-Fine $Answer) -and $Answer.json.Count -gt 0) { return $Answer.json }
    Stop-Refused $Answer.json['error'] $Answer.json['error_description']
}

# The sentence for Entra's number, or Entra's own words.
function Stop-Refused([string]$Problem, [string]$Description) {
    $said = ($Description -split '\r?\n')[0]
    $number = [regex]::Match($said, 'AADSTS(\d+)').Groups[1].Value
    $sentence = if ($number) { $Messages['aadsts'][$number] } else { $null }
    if ($sentence) { Stop-Program $NotSignedIn "$sentence (AADSTS$number)" }
    Stop-Program $NotSignedIn (Get-Sentence 'signInRefused' @{ reason = "${Problem}: $said" })
}

function Save-Tokens([hashtable]$Tokens, [hashtable]$Granted) {
    $Tokens.accessToken = $Granted['access_token']
    $Tokens.endsAt = [DateTimeOffset]::UtcNow.AddSeconds([double]$Granted['expires_in'])
    if ($Granted['refresh_token']) { Write-PrivateFile $Tokens.settings.refreshTokenFile $Granted['refresh_token'] }
}

# Replaces a file by one that only its owner may read; a crash leaves the old one.
function Write-PrivateFile([string]$File, [string]$Text) {
    $fresh = "$File.new"
    # What an earlier crash left may be readable for others, and a mode is only given to a file that is made.
    [IO.File]::Delete($fresh)
    $options = [IO.FileStreamOptions]::new()
    $options.Mode = [IO.FileMode]::CreateNew
    $options.Access = [IO.FileAccess]::Write
    if (-not $IsWindows) { $options.UnixCreateMode = [IO.UnixFileMode]'UserRead, UserWrite' }
    $writer = [IO.StreamWriter]::new($fresh, $options)
    try { $writer.Write($Text) } finally { $writer.Dispose() }
    [IO.File]::Move($fresh, $File, $true)
}

function ConvertTo-Base64Url([byte[]]$Bytes) {
    [Convert]::ToBase64String($Bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')
}

# Listens where the browser comes back to, shows the address to open, and gives what the browser brought.
function Receive-Redirect([uri]$Here, [string]$State, [string]$Address) {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, $Here.Port)
    try { $listener.Start() } catch { Stop-Program $BadSettings (Get-Sentence 'portTaken' @{ uri = $Here }) }
    try {
        Write-Message 'openAddress'
        [Console]::Error.WriteLine($Address)
        $endsAt = [DateTimeOffset]::UtcNow.AddSeconds($PatienceSeconds)
        while ([DateTimeOffset]::UtcNow -lt $endsAt) {
            if (-not $listener.Pending()) {
                Start-Sleep -Milliseconds 200
                continue
            }
            $came = Read-Redirect ($listener.AcceptTcpClient()) $Here $State
            if ($came) { return $came }
        }
    } finally {
        $listener.Stop()
    }
    Stop-Program $NotSignedIn (Get-Sentence 'signInTooLate')
}

# What the browser brought; null when this was anything else.
function Read-Redirect([Net.Sockets.TcpClient]$Connection, [uri]$Here, [string]$State) {
    # A browser may open a connection and say nothing.
    $Connection.ReceiveTimeout = 2000
    try {
        $stream = $Connection.GetStream()
        $reader = [IO.StreamReader]::new($stream, [Text.Encoding]::ASCII)
        $target = "$($reader.ReadLine())".Split(' ')[1]
        while ($reader.ReadLine()) { }
        if (-not "$target".StartsWith('/')) { return $null }
        $there = [uri]::new($Here, $target)
        $came = [Web.HttpUtility]::ParseQueryString($there.Query)
        # Anything on this machine can call this port, so only the answer to this very sign-in counts.
        $isOurs = $there.AbsolutePath -ceq $Here.AbsolutePath -and $came['state'] -ceq $State
        $text = if ($isOurs) { Get-Sentence $(if ($came['code']) { 'pageDone' } else { 'pageRefused' }) } else { '' }
        $body = [Text.Encoding]::UTF8.GetBytes("<!doctype html><meta charset=utf-8><title>Insights report</title><p>$text</p>")
        $status = if ($isOurs) { '200 OK' } else { '404 Not Found' }
        $head = "HTTP/1.1 $status`r`nContent-Type: text/html; charset=utf-8`r`nContent-Length: $($body.Length)`r`nConnection: close`r`n`r`n"
        $page = [byte[]]([Text.Encoding]::ASCII.GetBytes($head) + $body)
        $stream.Write($page, 0, $page.Length)
        if ($isOurs) {
            $fields = @{}
            foreach ($name in $came.AllKeys) { if ($name) { $fields[$name] = $came[$name] } }
            return $fields
        }
    } catch [IO.IOException] {
        return $null
    } finally {
        $Connection.Dispose()
    }
}
