# Partner insights: the query, the report that runs it, and the report's file.
$FirstPauseSeconds = 2
$LongestWaitSeconds = 60

# What can be made, and where.
$Kinds = @{
    query = @{ path = 'ScheduledQueries'; wireName = 'Name'; names = @('name', 'queryName') }
    report = @{ path = 'ScheduledReport'; wireName = 'ReportName'; names = @('reportName') }
}

# What calls with the integration user's token; Microsoft's support finds every call of a run by its id.
function New-Insights([hashtable]$Settings, [hashtable]$Tokens) {
    @{
        base = "$($Settings.partnerCenterUrl)/insights/v1/mpn"
        tokens = $Tokens
        correlationId = [guid]::NewGuid().ToString()
        isWarned = $false
    }
}

# Makes the query if it is not there, runs a report of it and gives its bytes.
function Get-Report([hashtable]$Api, [hashtable]$Settings) {
    # Part of the name is made from the text: another text becomes another query instead of an old one's rows.
    $hash = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Settings.query))
    $digest = [Convert]::ToHexString($hash).Substring(0, 8).ToLowerInvariant()
    $queryId = Get-OrAdd $Api 'query' "$($Settings.queryName) $digest" @{ Query = $Settings.query }
    $time = [DateTime]::UtcNow.ToString('yyyyMMdd HHmmss', [Globalization.CultureInfo]::InvariantCulture)
    $mark = [Convert]::ToHexString([Security.Cryptography.RandomNumberGenerator]::GetBytes(2)).ToLowerInvariant()
    $name = "$($Settings.reportName) $time $mark"
    $id = Get-OrAdd $Api 'report' $name @{ QueryId = $queryId; ExecuteNow = $true; Format = 'CSV' }
    $link = Wait-Report $Api $id ([int]$Settings.waitMinutes)
    @{ id = $id; name = $name; content = [byte[]](Get-ReportFile $link) }
}

# The id of what has this name, made if need be; an answer that got lost makes no second one.
function Get-OrAdd([hashtable]$Api, [string]$Kind, [string]$Name, [hashtable]$Body) {
    for ($attempt = 0; $attempt -lt $Attempts; $attempt++) {
        $found = Find-Named $Api $Kind $Name
        if ($found) {
            Write-Message "${Kind}Found" @{ name = $Name }
            return $found
        }
        $wireName = $Kinds[$Kind].wireName
        $named = $Body + @{ $wireName = $Name }
        $answer = Invoke-Insights $Api @{ method = 'POST'; path = $Kinds[$Kind].path; json = $named; isOnce = $true }
        $made = if (Test-Fine $answer) { Get-Rows $answer | Select-Object -First 1 } else { $null }
        if ($made -and $made["${Kind}Id"]) {
            Write-Message "${Kind}Created" @{ name = $Name }
            return $made["${Kind}Id"]
        }
        if (-not (Test-Passing $answer) -and -not (Test-Fine $answer)) { Stop-RefusedCall $Api $answer }
        Wait-AfterAnswer $answer $Api.base $attempt
    }
    Stop-WithoutAnswer $Api.base
}

function Find-Named([hashtable]$Api, [string]$Kind, [string]$Name) {
    $path = "$($Kinds[$Kind].path)?${Kind}Name=$([uri]::EscapeDataString($Name))"
    $answer = Invoke-Insights $Api @{ method = 'GET'; path = $path }
    # Nothing of that name can also be a 404.
    if ($answer.status -eq 404) { return $null }
    if (-not (Test-Fine $answer)) { Stop-RefusedCall $Api $answer }
    # Half an answer must not look like an empty list, or a second one is made.
    if (-not $answer.json.ContainsKey('value')) { Stop-WithoutAnswer $Api.base }
    foreach ($row in Get-Rows $answer) {
        foreach ($key in $Kinds[$Kind].names) { if ($row[$key] -ceq $Name) { return $row["${Kind}Id"] } }
    }
}

# The link to the finished file; asks less often the longer it takes.
function Wait-Report([hashtable]$Api, [string]$Id, [int]$Minutes) {
    $endsAt = [DateTimeOffset]::UtcNow.AddMinutes($Minutes)
    for ($pause = $FirstPauseSeconds; ; $pause = [Math]::Min($pause * 1.5, $LongestWaitSeconds)) {
        $answer = Invoke-Insights $Api @{ method = 'GET'; path = "ScheduledReport/execution/$Id" }
        # Until a run is complete the answer is 404.
        if (-not (Test-Fine $answer) -and $answer.status -ne 404) { Stop-RefusedCall $Api $answer }
        foreach ($row in Get-Rows $answer) {
            if ($row['executionStatus'] -eq 'Completed' -and $row['reportAccessSecureLink']) { return $row['reportAccessSecureLink'] }
        }
        if ([DateTimeOffset]::UtcNow.AddSeconds($pause) -gt $endsAt) {
            Stop-Program $NoAnswer (Get-Sentence 'waitOver' @{ minutes = $Minutes })
        }
        Write-Message 'waiting' @{ seconds = [Math]::Round($pause) }
        Start-Sleep -Milliseconds ([int]($pause * 1000))
    }
}

# A report of one run is of no use after it; the query stays for the next.
function Remove-Report([hashtable]$Api, [hashtable]$Report) {
    $answer = Invoke-Insights $Api @{ method = 'DELETE'; path = "ScheduledReport/$($Report.id)" }
    if (-not (Test-Fine $answer) -and $answer.status -ne 404) { Write-Message 'reportKept' @{ name = $Report.name } }
}

function Invoke-Insights([hashtable]$Api, [hashtable]$Call) {
    $request = @{
        method = $Call.method
        uri = "$($Api.base)/$($Call.path)"
        headers = @{
            Authorization = "Bearer $(Get-AccessToken $Api.tokens)"
            Accept = 'application/json'
            ValidateMfa = 'true'
            'MS-CorrelationId' = $Api.correlationId
            'MS-RequestId' = [guid]::NewGuid().ToString()
        }
    }
    if ($Call.ContainsKey('json')) { $request.json = $Call.json }
    $answer = if ($Call['isOnce']) { Send-RequestOnce $request } else { Send-Request $request }
    if ((Test-Fine $answer) -and (Test-MfaLack $answer) -and -not $Api.isWarned) {
        $Api.isWarned = $true
        Write-Message 'notMfaCompliant'
    }
    $answer
}

function Stop-RefusedCall([hashtable]$Api, [hashtable]$Answer) {
    $said = "$(if ($Answer.json['message']) { $Answer.json['message'] } else { $Answer.json['description'] })"
    $sentence = switch ($Answer.status) {
        401 { Get-Sentence $(if (Test-MfaLack $Answer) { 'mfaRefused' } else { 'tokenRefused' }) }
        403 { Get-Sentence 'roleRefused' }
        default { Get-Sentence 'refused' @{ status = $Answer.status; message = $said } }
    }
    Stop-Program $Refused @($sentence, (Get-Sentence 'correlation' @{ id = $Api.correlationId }))
}

function Test-MfaLack([hashtable]$Answer) {
    (Get-Header $Answer 'isMfaCompliant') -eq 'false' -or "$($Answer.json['code'])" -eq '900421'
}

function Get-Rows([hashtable]$Answer) {
    foreach ($row in @($Answer.json['value'])) { if ($row -is [Collections.IDictionary]) { Get-FoldedFields $row } }
}

# The file behind a signed link, which takes no token; it may come packed.
function Get-ReportFile([string]$Link) {
    $answer = Send-Request @{ method = 'GET'; uri = $Link }
    if (-not (Test-Fine $answer)) { Stop-Program $Refused (Get-Sentence 'downloadRefused' @{ status = $answer.status }) }
    $body = $answer.body
    if ($body.Length -lt 2 -or $body[0] -ne 0x1f -or $body[1] -ne 0x8b) { return , $body }
    $packed = [IO.Compression.GZipStream]::new([IO.MemoryStream]::new($body), [IO.Compression.CompressionMode]::Decompress)
    $content = [IO.MemoryStream]::new()
    try { $packed.CopyTo($content) } finally { $packed.Dispose() }
    , $content.ToArray()
}
