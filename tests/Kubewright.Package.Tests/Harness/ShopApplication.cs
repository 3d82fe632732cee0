using System.Diagnostics;
using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Package.Tests.Harness;

/// <summary>A web application of the sample shop: where Kubewright says that its Services lead, and itself, started as its container starts it.</summary>
internal sealed class ShopApplication
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "samples", "Shop");

    private readonly ManifestGraph _manifests = ManifestGraph.Create(Directory
        .EnumerateFiles(Path.Combine(Folder, "k8s"), "*.yaml")
        .Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file, File.ReadAllText(file))))));

    private readonly string _name;
    private readonly PlacedApplication _placement;

    public ShopApplication(string name)
    {
        _name = name;
        var dockerfile = Path.Combine(Folder, name, "Dockerfile");
        var facts = new ApplicationFacts
        {
            AssemblyName = name,
            IsWeb = true,
            Image = ContainerImage.Read(new SourceFile(dockerfile, File.ReadAllText(dockerfile))),
        };
        _placement = new ApplicationGraph(_manifests, [facts]).PlacementsOf(facts).Single();
    }

    /// <summary>The ports that it listens on, as far as it is reached from outside of the pod.</summary>
    public IEnumerable<int> Ports => _placement.Running.Listening.Endpoints.Where(endpoint => !endpoint.IsLoopbackOnly).Select(endpoint => endpoint.Port);

    /// <summary>The ports that the Services send to.</summary>
    public IEnumerable<int> PortsOfServices =>
        from service in _manifests.Sets.SelectMany(set => set.Resources).OfType<Service>()
        from match in _manifests.EndpointsOf(service).Matches
        where match.Workload == _placement.Workload
        from port in match.Ports
        select (int)port.Number!.Value;

    /// <summary>The variables of its container: those of the manifest over the one that its base image brings.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment
    {
        get
        {
            var (name, value) = DotNetImage.Parse(_placement.Running.Application.Image!.BaseImage!.Value.Text!)!.ListeningVariable!.Value;
            return _placement.Running.Container.Node.Mappings("env")
                .Where(variable => variable.String("value").IsKnown)
                .Select(variable => KeyValuePair.Create(variable.String("name").Value, variable.String("value").Value))
                .Prepend(KeyValuePair.Create(name, value))
                .GroupBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(same => same.Last());
        }
    }

    /// <summary>Starts it as it was built, calls a path on each port that a Service sends to, and says what came back.</summary>
    public async Task<IReadOnlyDictionary<int, string>> CallAsync(string path, string configuration)
    {
        var assembly = Path.Combine(Folder, _name, "bin", configuration, "net10.0", _name + ".dll");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            await UntilStartedAsync(process.StandardOutput);
            using var client = new HttpClient();
            var answers = new Dictionary<int, string>();
            foreach (var port in PortsOfServices.Distinct())
            {
                answers[port] = await client.GetStringAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}{path}")));
            }

            return answers;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task UntilStartedAsync(StreamReader output)
    {
        while (await output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The application ended before it had started.");
    }
}
