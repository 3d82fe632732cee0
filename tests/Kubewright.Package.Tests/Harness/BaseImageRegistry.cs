using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace Kubewright.Package.Tests.Harness;

/// <summary>
/// A registry of container images on this machine that holds one image, with an empty layer: what an image is built on is taken from a registry, and no
/// other one is at hand.
/// </summary>
internal sealed class BaseImageRegistry : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (string Type, byte[] Content)> _blobs = [];
    private readonly byte[] _manifest;

    public BaseImageRegistry()
    {
        var layer = EmptyLayer(out var diff);
        var config = JsonSerializer.SerializeToUtf8Bytes(new
        {
            architecture = "amd64",
            os = "linux",
            config = new { Env = new[] { "PATH=/bin" } },
            rootfs = new { type = "layers", diff_ids = new[] { diff } },
            history = new[] { new { created_by = "empty" } },
        });
        _manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            schemaVersion = 2,
            mediaType = "application/vnd.docker.distribution.manifest.v2+json",
            config = Add("application/vnd.docker.container.image.v1+json", config),
            layers = new[] { Add("application/vnd.docker.image.rootfs.diff.tar.gzip", layer) },
        });
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>The image, as a project names what its own is built on.</summary>
    public string Image => $"localhost:{Port}/base:1";

    private int Port { get; } = FindPort();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            var (type, content) = path.Contains("/manifests/", StringComparison.Ordinal) ? ("application/vnd.docker.distribution.manifest.v2+json", _manifest)
                : _blobs.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var blob) ? blob
                : ("application/json", "{}"u8.ToArray());
            context.Response.ContentType = type;
            context.Response.Headers["Docker-Content-Digest"] = DigestOf(content);
            context.Response.ContentLength64 = content.Length;
            if (context.Request.HttpMethod != "HEAD")
            {
                await context.Response.OutputStream.WriteAsync(content);
            }

            context.Response.Close();
        }
    }

    private object Add(string type, byte[] content)
    {
        var digest = DigestOf(content);
        _blobs[digest] = (type, content);
        return new { mediaType = type, size = content.Length, digest };
    }

    private static byte[] EmptyLayer(out string diff)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "app"));
        }

        diff = DigestOf(tar.ToArray());
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(tar.ToArray());
        }

        return packed.ToArray();
    }

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
