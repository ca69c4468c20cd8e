# What the program is told: settings.json and the environment. Its sentences stand in messages.json.
$Messages = Get-Content -LiteralPath (Join-Path $PSScriptRoot 'messages.json') -Raw -Encoding utf8 | ConvertFrom-Json -AsHashtable

# Exit codes, as the README lists them.
$BadSettings = 2
$NotSignedIn = 3
$Refused = 4
$NoAnswer = 5

# The sentence of that name with its values in place.
function Get-Sentence([string]$Key, [hashtable]$Values = @{}) {
    [regex]::Replace($Messages[$Key], '\{(\w+)\}', {
        param($match)
        $name = $match.Groups[1].Value
        if ($Values.ContainsKey($name)) { "$($Values[$name])" } else { $match.Value }
    })
}

# Tells the reader how far things are; results go to standard output, this does not.
function Write-Message([string]$Key, [hashtable]$Values = @{}) {
    [Console]::Error.WriteLine((Get-Sentence $Key $Values))
}

# Ends the program with a message for the reader.
function Stop-Program([int]$ExitCode, [string[]]$Lines) {
    $stop = [InvalidOperationException]::new($Lines -join [Environment]::NewLine)
    $stop.Data['exitCode'] = $ExitCode
    throw $stop
}

function Stop-Settings([string]$Key, [hashtable]$Values = @{}) {
    Stop-Program $BadSettings (Get-Sentence $Key $Values)
}

# Every setting by name; a variable such as LOGIN_URL stands before loginUrl of the file.
function Read-Settings {
    $file = Join-Path $PSScriptRoot 'settings.json'
    try {
        $written = Get-Content -LiteralPath $file -Raw -Encoding utf8 | ConvertFrom-Json -AsHashtable
    } catch {
        $written = $null
    }
    if ($written -isnot [Collections.IDictionary]) { Stop-Settings 'settingsUnreadable' @{ file = $file } }
    $settings = @{}
    foreach ($name in @($written.Keys)) {
        $given = [Environment]::GetEnvironmentVariable((Get-VariableName $name))
        $settings[$name] = "$(if ($given) { $given } else { $written[$name] })".Trim()
    }
    Assert-Settings $settings
    foreach ($name in 'loginUrl', 'partnerCenterUrl') { $settings[$name] = $settings[$name].TrimEnd('/') }
    foreach ($name in 'outputFile', 'refreshTokenFile') {
        # A relative path is meant from the program's folder, wherever it is started.
        $settings[$name] = [IO.Path]::GetFullPath($settings[$name], $PSScriptRoot)
    }
    $settings
}

function Get-VariableName([string]$Name) { ($Name -creplace '(?=[A-Z])', '_').ToUpperInvariant() }

function Assert-Settings([hashtable]$Settings) {
    $required = 'tenant', 'clientId', 'signIn', 'redirectUri', 'loginUrl', 'partnerCenterUrl', 'resource',
        'query', 'queryName', 'reportName', 'outputFile', 'refreshTokenFile', 'waitMinutes'
    foreach ($name in $required) {
        if (-not $Settings[$name]) { Stop-Settings 'settingMissing' @{ name = $name } }
    }
    foreach ($name in 'loginUrl', 'partnerCenterUrl') {
        $address = $Settings[$name] -as [uri]
        $isSafe = $address -and $address.IsAbsoluteUri -and ($address.Scheme -eq 'https' -or (Test-ThisMachine $address))
        if (-not $isSafe) { Stop-Settings 'addressInsecure' @{ name = $name } }
    }
    $redirect = $Settings.redirectUri -as [uri]
    if (-not ($redirect -and $redirect.IsAbsoluteUri -and (Test-ThisMachine $redirect))) { Stop-Settings 'redirectNotLocal' }
    if ($Settings.signIn -notin 'code', 'device') { Stop-Settings 'signInUnknown' }
    foreach ($name in 'queryName', 'reportName') {
        if ($Settings[$name] -notmatch '\A[A-Za-z0-9 ]+\z') { Stop-Settings 'nameRefused' @{ name = $name } }
    }
    if ($Settings.waitMinutes -notmatch '\A[0-9]{1,4}\z') { Stop-Settings 'waitNotNumber' }
}

function Test-ThisMachine([uri]$Address) {
    $Address.Scheme -eq 'http' -and $Address.Host -in 'localhost', '127.0.0.1'
}
