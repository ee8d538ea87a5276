using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Reelwire.Simulator.Faults;

namespace Reelwire.Simulator.Listeners;

/// <summary>A host's own port: hands connections to the server, resets them, or refuses them, as its faults say.</summary>
internal sealed class HostListener : IConnectionListener
{
    private const int Backlog = 512;

    private readonly Lock _gate = new();
    private readonly VendorHost _host;
    private readonly FaultBook _faults;
    private readonly SocketConnectionContextFactory _contexts = new(new SocketConnectionFactoryOptions(), NullLogger.Instance);
    private readonly ConcurrentDictionary<Socket, ConnectionContext> _open = new();
    private Socket _socket;
    private TaskCompletionSource _listening = NewSource();
    private bool _closed;

    /// <summary>Opens it.</summary>
    public HostListener(HostEndPoint place, FaultBook faults)
    {
        (_host, _faults) = (place.Host, faults);
        _socket = Bind(place.Port);
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        Listen();
        faults.Changed += Follow;
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <inheritdoc/>
    public EndPoint EndPoint => new IPEndPoint(IPAddress.Loopback, Port);

    /// <inheritdoc/>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var (socket, listening, closed) = Current();
            if (closed)
            {
                return null;
            }

            await listening.WaitAsync(cancellationToken);
            try
            {
                if (Take(await socket.AcceptAsync(cancellationToken)) is { } context)
                {
                    return context;
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // Closed to refuse or to stop, as the next look tells; or a client left before it was accepted.
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _faults.Changed -= Follow;
        lock (_gate)
        {
            _closed = true;
            _socket.Close();
            _listening.TrySetResult();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await UnbindAsync();
        _contexts.Dispose();
    }

    private (Socket Socket, Task Listening, bool Closed) Current()
    {
        lock (_gate)
        {
            return (_socket, _listening.Task, _closed);
        }
    }

    private ConnectionContext? Take(Socket accepted)
    {
        accepted.NoDelay = true;
        if (_faults.Refuses(_host) || _faults.TakeForConnection(_host) is not null)
        {
            accepted.Close(timeout: 0);
            return null;
        }

        var context = _contexts.Create(accepted);
        _open[accepted] = context;
        context.ConnectionClosed.Register(() => _open.TryRemove(accepted, out _));
        return context;
    }

    // A socket that is bound and does not listen refuses connections, and nobody else gets its port meanwhile.
    private void Follow()
    {
        lock (_gate)
        {
            var refuses = _faults.Refuses(_host);
            if (_closed || refuses != _listening.Task.IsCompleted)
            {
                return;
            }

            if (!refuses)
            {
                Listen();
                return;
            }

            _listening = NewSource();
            _socket.Close();
            _socket = Bind(Port);
            foreach (var socket in _open.Keys)
            {
                socket.Close(timeout: 0);
            }
        }
    }

    private void Listen()
    {
        _socket.Listen(Backlog);
        _listening.SetResult();
    }

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            if (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new AddressInUseException(exception.Message, exception); // what the server tells with the address
            }

            throw;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
