using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;

namespace Kubewright.Conformance.Tests.Application;

/// <summary>The rules about addresses over public repositories, in their manifests and settings.</summary>
public sealed class AddressCorpusTests
{
    /// <summary>
    /// All that is warned of there, each read by hand: a gateway whose image brings the destinations of the developer's machine, and nothing hides them.
    /// </summary>
    private static readonly string[] Wrong =
    [
        "vietnam-devs+coolstore-microservices/src/dotnet/api-gateway/appsettings.json(110): KW7105",
        "vietnam-devs+coolstore-microservices/src/dotnet/api-gateway/appsettings.json(117): KW7105",
        "vietnam-devs+coolstore-microservices/src/dotnet/api-gateway/appsettings.json(124): KW7105",
        "vietnam-devs+coolstore-microservices/src/dotnet/api-gateway/appsettings.json(131): KW7105",
        "vietnam-devs+coolstore-microservices/src/dotnet/api-gateway/appsettings.json(138): KW7105",
    ];

    [SkippableFact]
    public void OnlyWhatIsWrong_IsWarnedOf()
    {
        var applications = ApplicationFolder.Repositories().ToHashSet(StringComparer.Ordinal);
        var found = Repositories()
            .SelectMany(folder => Check(folder, applications.Contains(Path.GetFileName(folder)))
                .Where(finding => finding.Severity != Severity.Info)
                .Select(finding =>
                    $"{Path.GetFileName(folder)}/{finding.Span.File.Path.Replace(folder + "/", "", StringComparison.Ordinal)}"
                        + $"({finding.Span.StartPosition.Line + 1}): {finding.Id}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Wrong, found);
    }

    [SkippableFact]
    public void MisspeltNameOfAService_IsUnderstood()
    {
        var (understood, all) = (0, 0);
        foreach (var set in Repositories().SelectMany(folder => ManifestFolder.Read(folder).Graph.Sets))
        {
            foreach (var (client, service) in Pairs(set))
            {
                // The middle letter of the longest word is lost.
                var word = service.Name!.Split('-').MaxBy(part => part.Length)!;
                var misspelled = service.Name.Replace(word, word.Remove(word.Length / 2, 1), StringComparison.Ordinal);
                var resolution = set.Resolve(client, misspelled);
                if (word.Length > 4 && resolution.Outcome != HostOutcome.Unknown)
                {
                    all++;
                    understood += resolution.Suggestion == service.Name ? 1 : 0;
                }
            }
        }

        Assert.True(all > 500, $"Only {all} names were misspelled.");
        Assert.True(understood > all * 0.95, $"Of {all} misspelled names {understood} were understood.");
    }

    private static IEnumerable<(Workload Client, Service Service)> Pairs(ManifestSet set) => set.Resources.OfType<Workload>()
        .DistinctBy(workload => (workload.File, set.NamespaceOf(workload)))
        .SelectMany(client => set.ServicesFor(client).Select(service => (client, service)));

    private static IEnumerable<string> Repositories() =>
        Directory.EnumerateDirectories(SharedFolder.Require("corpus")).Where(folder => !Path.GetFileName(folder).StartsWith('_')).Order(StringComparer.Ordinal);

    private static ImmutableArray<Finding> Check(string folder, bool hasApplications) =>
        hasApplications ? ApplicationFolder.Read(Path.GetFileName(folder)).CheckAddresses() : ManifestFolder.Read(folder).Check("KW71");
}
