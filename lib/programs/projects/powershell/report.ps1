#!/usr/bin/env pwsh
#Requires -Version 7.4
# Runs a Partner Center insights report and saves it as CSV.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)

foreach ($part in 'settings', 'web', 'sign-in', 'insights') { . (Join-Path $PSScriptRoot "$part.ps1") }

# A reader of the file sees the old report or the new one, never half of it.
function Save-Report([string]$File, [byte[]]$Content) {
    [IO.File]::WriteAllBytes("$File.new", $Content)
    [IO.File]::Move("$File.new", $File, $true)
}

function Invoke-Program([string[]]$Arguments) {
    if ($Arguments -contains '--help') {
        [Console]::Out.WriteLine((Get-Sentence 'help'))
        return
    }
    $unknown = @($Arguments | Where-Object { $_ -ne '--sign-in' })
    if ($unknown.Count -gt 0) { Stop-Program $BadSettings (Get-Sentence 'unknownArgument' @{ argument = $unknown[0] }) }
    $settings = Read-Settings
    $tokens = New-Tokens $settings
    if ($Arguments -contains '--sign-in') { Invoke-SignIn $tokens }
    $api = New-Insights $settings $tokens
    $report = Get-Report $api $settings
    Save-Report $settings.outputFile $report.content
    [Console]::Out.WriteLine((Get-Sentence 'saved' @{ file = $settings.outputFile; bytes = $report.content.Length }))
    Remove-Report $api $report
}

try {
    Invoke-Program @($args)
    exit 0
} catch {
    $stop = $_.Exception
    if ($stop.Data.Contains('exitCode')) {
        [Console]::Error.WriteLine($stop.Message)
        exit $stop.Data['exitCode']
    }
    Write-Message 'fileProblem' @{ reason = $stop.Message }
    exit 1
}
