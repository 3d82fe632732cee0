using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>
/// The order of the sources that say where an application listens, held against real applications: each source, each pair of them and each
/// environment starts one on loopback, and what it says of itself is what Kubewright has to say.
/// </summary>
public sealed class ListeningOrderTests
{
    [Fact]
    public async Task EachPairOfSources_ListensWhereKubewrightSays()
    {
        using var first = Reserve(out var firstPort);
        using var second = Reserve(out var secondPort);
        first.Stop();
        second.Stop();
        List<ListeningCase> cases = [.. ListeningSource.All.Select(source => new ListeningCase([(source, firstPort)]))];
        for (var i = 0; i < ListeningSource.All.Length; i++)
        {
            for (var j = i + 1; j < ListeningSource.All.Length; j++)
            {
                cases.Add(new ListeningCase([(ListeningSource.All[i], firstPort), (ListeningSource.All[j], secondPort)]));
            }
        }

        var real = await ListenAsync(cases.Select(one => (one, Array.Empty<(string, string)>(), Array.Empty<(string, string)>())));

        var wrong = cases
            .Zip(real, (one, ports) => (one.Name, Real: string.Join(',', ports.Order()), Resolved: string.Join(',', one.Resolve().Order())))
            .Where(one => one.Real != one.Resolved)
            .Select(one => $"{one.Name}: listens on {one.Real}, Kubewright says {one.Resolved}");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task EnvironmentName_IsThatOfTheStrongestSource()
    {
        using var first = Reserve(out var port);
        first.Stop();
        (string, string)[] settings = [("appsettings.One.json", $$"""{ "Urls": "http://localhost:{{port}}" }"""),
            ("appsettings.json", $$"""{ "Urls": "http://localhost:{{port + 1}}" }""")];
        var nothing = new ListeningCase([]);
        var real = await ListenAsync(
        [
            (nothing, [("ASPNETCORE_ENVIRONMENT", "One")], settings),
            (nothing, [("DOTNET_ENVIRONMENT", "One")], settings),
            (nothing, [("ASPNETCORE_ENVIRONMENT", "Two"), ("DOTNET_ENVIRONMENT", "One")], settings),
            (nothing, [("ASPNETCORE_ENVIRONMENT", "One"), ("DOTNET_ENVIRONMENT", "Two")], settings),
            (nothing, [("ENVIRONMENT", "One")], settings),
        ]);

        Assert.Equal([port, port, port, port + 1, port + 1], real.Select(ports => ports.Single()));
    }

    /// <summary>Starts an application for each case, one after the other, and reads where it listened.</summary>
    private static async Task<List<int[]>> ListenAsync(
        IEnumerable<(ListeningCase Case, (string Name, string Value)[] Environment, (string Name, string Text)[] Files)> cases)
    {
        var root = Directory.CreateTempSubdirectory("kubewright-listening-");
        try
        {
            var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "Kubewright.ListeningApplication.dll"))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                WorkingDirectory = root.FullName,
            };
            foreach (var name in start.Environment.Keys
                .Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT" or "DOTNET_URLS").ToList())
            {
                start.Environment.Remove(name);
            }

            using var process = Process.Start(start)!;
            var listening = new List<int[]>();
            var count = 0;
            foreach (var (one, environment, files) in cases)
            {
                var folder = root.CreateSubdirectory((count++).ToString(System.Globalization.CultureInfo.InvariantCulture));
                foreach (var (name, text) in files.Length == 0 ? [("appsettings.json", one.Settings)] : files)
                {
                    await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
                }

                await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    Folder = folder.FullName,
                    one.Arguments,
                    Environment = one.Environment.Concat(environment).ToDictionary(variable => variable.Name, variable => variable.Value),
                    Listen = one.PortOf("ListenLocalhost"),
                    UseUrls = Url("UseUrls"),
                    Added = Url("app.Urls"),
                    Run = Url("app.Run"),
                }));
                var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
                Assert.True(answer is not null, $"{one.Name}: the application did not start");
                listening.Add([.. JsonSerializer.Deserialize<string[]>(answer)!.Select(url => new Uri(url).Port)]);

                string? Url(string source) => one.PortOf(source) is { } port ? ListeningSource.UrlFor(port) : null;
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync();
            return listening;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static TcpListener Reserve(out int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return listener;
    }
}
