using System.Net;
using System.Net.Sockets;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>Ports of this machine that nothing listens on.</summary>
internal static class ListeningPorts
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
