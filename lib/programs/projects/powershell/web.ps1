# One request and its answer, with patience: waits as long as it is asked to, and longer each time nobody says.
$Attempts = 6
$LongestPauseSeconds = 300

# A redirected request would take its token to another host.
$Handler = [Net.Http.SocketsHttpHandler]::new()
$Handler.AllowAutoRedirect = $false
$Http = [Net.Http.HttpClient]::new($Handler)
$Http.Timeout = [timespan]::FromSeconds(120)

# A request is made anew for each attempt: @{ uri; method; form; json; headers }.
function New-Request([hashtable]$Call) {
    $request = [Net.Http.HttpRequestMessage]::new([Net.Http.HttpMethod]::new($Call.method), [uri]$Call.uri)
    if ($Call.ContainsKey('headers')) {
        foreach ($header in $Call.headers.GetEnumerator()) {
            $null = $request.Headers.TryAddWithoutValidation($header.Key, [string]$header.Value)
        }
    }
    if ($Call.ContainsKey('form')) {
        $pairs = [Collections.Generic.Dictionary[string, string]]::new()
        foreach ($field in $Call.form.GetEnumerator()) { $pairs[$field.Key] = [string]$field.Value }
        $request.Content = [Net.Http.FormUrlEncodedContent]::new($pairs)
    }
    if ($Call.ContainsKey('json')) {
        $text = ConvertTo-Json -InputObject $Call.json -Compress
        $request.Content = [Net.Http.StringContent]::new($text, [Text.Encoding]::UTF8, 'application/json')
    }
    $request
}

# The answer, after as many attempts as it takes; only for requests that may be made twice.
function Send-Request([hashtable]$Call) {
    for ($attempt = 0; ; $attempt++) {
        $answer = Send-RequestOnce $Call
        if (-not (Test-Passing $answer)) { return $answer }
        if ($attempt + 1 -ge $Attempts) { Stop-WithoutAnswer $Call.uri }
        Wait-AfterAnswer $answer $Call.uri $attempt
    }
}

# One attempt. `status` is 0 when no answer came; the names in `json` are not case-sensitive.
function Send-RequestOnce([hashtable]$Call) {
    try {
        $response = $Http.SendAsync((New-Request $Call)).GetAwaiter().GetResult()
        $body = $response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
    } catch [Net.Http.HttpRequestException], [IO.IOException], [OperationCanceledException] {
        return @{ status = 0; response = $null; body = [byte[]]@(); json = @{} }
    }
    $json = Read-Json $body
    # HTTP 200 can carry an error in the body's statusCode.
    $inside = if ($json['statusCode'] -is [long]) { $json['statusCode'] } else { 0 }
    @{ status = [Math]::Max([int]$response.StatusCode, [int]$inside); response = $response; body = $body; json = $json }
}

function Read-Json([byte[]]$Body) {
    # Partner Center may start JSON with a byte order mark.
    $text = [Text.Encoding]::UTF8.GetString($Body).TrimStart([char]0xFEFF)
    if (-not $text.StartsWith('{')) { return @{} }
    try { Get-FoldedFields (ConvertFrom-Json -InputObject $text -AsHashtable) } catch { @{} }
}

# The case of Partner Center's keys varies.
function Get-FoldedFields($Fields) {
    $folded = @{}
    foreach ($name in @($Fields.Keys)) { $folded[$name] = $Fields[$name] }
    $folded
}

# Whether the request did what it should.
function Test-Fine([hashtable]$Answer) { $Answer.status -ge 200 -and $Answer.status -lt 300 }

# Whether the same request may succeed a little later.
function Test-Passing([hashtable]$Answer) { $Answer.status -in 0, 408, 429 -or $Answer.status -ge 500 }

# A header's first value; empty when it is not there.
function Get-Header([hashtable]$Answer, [string]$Name) {
    $values = $null
    if ($Answer.response -and $Answer.response.Headers.TryGetValues($Name, [ref]$values)) { @($values)[0] } else { '' }
}

# Nobody answered for long enough.
function Stop-WithoutAnswer([string]$Uri) {
    Stop-Program $NoAnswer (Get-Sentence 'noAnswer' @{ host = ([uri]$Uri).Authority })
}

# Waits before the next attempt; ends when Microsoft asks for more patience than a program has.
function Wait-AfterAnswer([hashtable]$Answer, [string]$Uri, [int]$Attempt) {
    $name = ([uri]$Uri).Authority
    $asked = Get-AskedSeconds $Answer
    if ($null -ne $asked -and $asked -gt $LongestPauseSeconds) {
        Stop-Program $NoAnswer (Get-Sentence 'waitTooLong' @{ host = $name; seconds = [Math]::Round($asked) })
    }
    $seconds = if ($null -ne $asked) { $asked } else { [Math]::Pow(2, $Attempt) + [Random]::Shared.NextDouble() }
    $shown = [Math]::Round($seconds)
    if ((Test-Passing $Answer) -and $Answer.status) {
        Write-Message 'retrying' @{ host = $name; status = $Answer.status; seconds = $shown }
    } else {
        Write-Message 'retryingUnanswered' @{ host = $name; seconds = $shown }
    }
    Start-Sleep -Milliseconds ([int]($seconds * 1000))
}

# Retry-After is a number of seconds or a date; null when it is neither.
function Get-AskedSeconds([hashtable]$Answer) {
    $retryAfter = if ($Answer.response) { $Answer.response.Headers.RetryAfter } else { $null }
    if ($null -eq $retryAfter) { return $null }
    if ($null -ne $retryAfter.Delta) { return $retryAfter.Delta.TotalSeconds }
    [Math]::Max(0, ($retryAfter.Date - [DateTimeOffset]::UtcNow).TotalSeconds)
}
