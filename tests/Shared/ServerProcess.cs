using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelwire.Tests;

/// <summary>A server of another program, until it is killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Whether a program is there and runs.</summary>
    public static async Task<bool> IsInstalledAsync(string program, string versionArgument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, versionArgument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Starts a program and waits until it prints its port, the first group of <paramref name="port"/>.</summary>
    public static async Task<ServerProcess> StartAsync(string program, string[] arguments, Regex port)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server._process.OutputDataReceived += (_, line) => server.Read(line.Data, port);
        server._process.ErrorDataReceived += (_, line) => server.Read(line.Data, port);
        server._process.Exited += (_, _) => server._listening.TrySetException(new InvalidOperationException($"{program} ended before it listened."));
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            server.Address = await server._listening.Task.WaitAsync(s_longestStart);
            return server;
        }
        catch (Exception exception)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not start:\n{server.Output}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line, Regex port)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line is not null && port.Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri($"http://127.0.0.1:{match.Groups[1].Value}"));
        }
    }
}
