using Kubewright.Core.Application;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>A variable that the manifest sets for a container which runs an application.</summary>
/// <param name="Placement">Where the application runs.</param>
/// <param name="Name">The name, as it is written.</param>
internal sealed record EnvironmentVariable(PlacedApplication Placement, YamlScalar Name)
{
    /// <summary>How the names begin that .NET, its hosts and well-known agents read by themselves.</summary>
    private static readonly string[] OfOthers =
    [
        "ASPNETCORE_", "DOTNET_", "CORECLR_", "COMPlus_", "NUGET_", "OTEL_", "APPLICATIONINSIGHTS_", "AZURE_", "AWS_", "GOOGLE_", "KUBERNETES_", "DD_",
            "ELASTIC_APM_", "NEW_RELIC_", "SENTRY_", "DAPR_",
    ];

    /// <summary>The key of the configuration that it sets: <c>Orders:Timeout</c> of <c>Orders__Timeout</c>.</summary>
    public string Key => SettingKey.OfVariable(Name.Value);

    /// <summary>
    /// The variables that containers write themselves and that nothing reads as they are written: neither the application nor another value of
    /// the same container, which may refer to them by <c>$(NAME)</c>.
    /// </summary>
    public static IEnumerable<EnvironmentVariable> Unread(ApplicationFacts application, RuleContext context)
    {
        var reads = application.Code.Configuration;
        var seen = new HashSet<SourceSpan>();
        foreach (var placement in reads.MayReadAnyVariable ? [] : context.Placements)
        {
            var container = placement.Running.Container;
            if (!RunsIt(container))
            {
                continue;
            }

            var referred = VariableReferences.In(container.Node);
            foreach (var variable in container.Node.Mappings("env"))
            {
                if (variable.String("name") is { IsKnown: true, Entry.Value: YamlScalar name }
                    && !Array.Exists(OfOthers, prefix =>
                        name.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Value.IndexOf("__", StringComparison.Ordinal) < 0)
                    && !reads.MayRead(SettingKey.OfVariable(name.Value))
                    && !reads.Variables.Contains(name.Value, StringComparer.OrdinalIgnoreCase)
                    && !referred.Contains(name.Value)
                    && seen.Add(name.Span))
                {
                    yield return new EnvironmentVariable(placement, name);
                }
            }
        }
    }

    /// <summary>Whether a container starts what its image says: a command of its own may be another program.</summary>
    public static bool RunsIt(Container container) => container.Node["command"] is not YamlSequence { Items.Length: > 0 };

    /// <summary>Whether the container has a variable that sets a key.</summary>
    public bool IsSet(string key) =>
        ContainerEnvironment.Read(Placement.Set, Placement.Workload, Placement.Running.Container, null).Keys
            .Any(name => string.Equals(SettingKey.OfVariable(name), key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The key that is probably meant: one that differs in how its parts are joined, in one property, or in its section; null for none.</summary>
    public ReadKey? Meant(ConfigurationReads reads)
    {
        var normalized = Normalize(Name.Value);
        var joined = reads.Keys.FirstOrDefault(read =>
            read.Key.IndexOf(':') > 0
            && string.Equals(Normalize(read.Key), normalized, StringComparison.OrdinalIgnoreCase)
            && !reads.Keys.Any(other => other.Key.StartsWith(read.Key + ":", StringComparison.OrdinalIgnoreCase)));
        if (joined is not null || reads.Unknown is not null)
        {
            return joined;
        }

        if (reads.SectionOf(Key) is { } section)
        {
            var near = NearestName.Find(reads.Keys.Select(read => read.Key).Where(key => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
                .Select(key => key.Substring(section.Length + 1)), Key.Substring(section.Length + 1));
            return near is null ? null : reads.Keys.First(read => string.Equals(read.Key, section + ":" + near, StringComparison.OrdinalIgnoreCase));
        }

        return reads.Keys.FirstOrDefault(read => IsMisspelledSection(read.Key));
    }

    /// <summary>Whether a key is this one but for one character of its first part.</summary>
    private bool IsMisspelledSection(string key)
    {
        var (mine, theirs) = (Key.IndexOf(':'), key.IndexOf(':'));
        if (mine < 5 || theirs < 5 || !string.Equals(Key.Substring(mine), key.Substring(theirs), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (own, other) = (Key.Substring(0, mine).ToLowerInvariant(), key.Substring(0, theirs).ToLowerInvariant());

        // Names that differ by a digit are names of several of the same kind.
        return NearestName.Distance(own, other) == 1 && !own.Any(char.IsDigit) && !other.Any(char.IsDigit);
    }

    /// <summary>A name or key with one colon for each sign that is thought to join its parts.</summary>
    private static string Normalize(string name) =>
        string.Join(":", name.Split(['_', ':', '.', '-'], StringSplitOptions.RemoveEmptyEntries));
}
