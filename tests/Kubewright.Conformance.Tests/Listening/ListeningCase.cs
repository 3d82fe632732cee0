using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests.Listening;

/// <summary>An application with some sources, each of which names a port of its own.</summary>
internal sealed record ListeningCase(IReadOnlyList<(ListeningSource Source, int Port)> Sources)
{
    public string Name => string.Join(" + ", Sources.Select(source => source.Source.Name));

    public string Settings => $"{{ {string.Join(", ", Sources.Select(source => source.Source.SettingsFor(source.Port)).OfType<string>())} }}";

    public IEnumerable<string> Arguments =>
        Sources.Where(source => source.Source.Argument is not null)
            .SelectMany(source => (string[])[source.Source.Argument!, source.Source.ValueFor(source.Port)]);

    public IEnumerable<(string Name, string Value)> Environment =>
        Sources.Where(source => source.Source.Variable is not null).Select(source => (source.Source.Variable!, source.Source.ValueFor(source.Port)));

    public int? PortOf(string source) => Sources.Where(one => one.Source.Name == source).Select(one => (int?)one.Port).FirstOrDefault();

    /// <summary>Where Kubewright says that it listens.</summary>
    public IEnumerable<int> Resolve() => ListeningResolver.Resolve(
        new CodeListening
        {
            Kestrel = [.. Addresses("ListenLocalhost")],
            Run = [.. Addresses("app.Run")],
            Added = [.. Addresses("app.Urls")],
            UseUrls = [.. Addresses("UseUrls")],
        },
        new ApplicationConfiguration(
            Arguments,
            "the command line",
            CommandLineUse.Read,
            Environment.ToDictionary(one => one.Name, one => new ConfigurationValue(one.Value, one.Name, null), StringComparer.OrdinalIgnoreCase),
            [SettingsFile.Read(new SourceFile("appsettings.json", Settings))])).Endpoints.Select(endpoint => endpoint.Port);

    private IEnumerable<CodeAddress> Addresses(string source) => PortOf(source) is { } port
        ? [new CodeAddress(new ListeningAddress("http", "localhost", port), source, new SourceFile("Program.cs", "").All)]
        : [];
}
