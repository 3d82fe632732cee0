using System.Collections.Immutable;
using System.Text.Json;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests.Application;

/// <summary>
/// A public repository with the applications that people read out of its Dockerfiles and code, and its own manifests and appsettings. An
/// application runs where its image's name says so, or in the workloads that the facts name.
/// </summary>
internal sealed class ApplicationFolder
{
    private readonly ManifestFolder _manifests;

    private ApplicationFolder(string path, ImmutableArray<ApplicationFacts> applications)
    {
        _manifests = ManifestFolder.Read(path);
        Applications = new ApplicationGraph(_manifests.Graph, applications);
    }

    public ApplicationGraph Applications { get; }

    public static IEnumerable<string> Repositories()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("corpus/_expected/csharp-facts.json")));
        return [.. facts.RootElement.EnumerateObject().Select(repository => repository.Name)];
    }

    /// <summary>Reads a repository.</summary>
    /// <param name="repository">Its name in the facts.</param>
    /// <param name="path">Its manifests, where they are not those of the corpus.</param>
    /// <param name="image">Changes a base image, as the commit did that the case is about.</param>
    public static ApplicationFolder Read(string repository, string? path = null, Func<string, string>? image = null)
    {
        path ??= SharedFolder.Require("corpus/" + repository);
        using var facts = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("corpus/_expected/csharp-facts.json")));
        var applications = facts.RootElement.GetProperty(repository).EnumerateArray().Select(fact => ReadApplication(path, fact, image))
            .OfType<ApplicationFacts>();

        // One application may have several Dockerfiles that differ in nothing that is read here.
        return new ApplicationFolder(path, [.. applications.DistinctBy(application => (application.AssemblyName, application.Image!.BaseImage!.Value.Text))]);
    }

    /// <summary>What the rules of the family say.</summary>
    public ImmutableArray<Finding> Check() =>
    [
        .. _manifests.Inputs
            .SelectMany(input =>
                Checker.Check(_manifests.Graph, input, [.. RuleCatalog.All.Where(rule => rule.Descriptor.Family == "Application")], Applications))
            .Where(finding => finding.Rule.Family is "Application" || finding.Id == RuleCatalog.RuleFailed.Id),
    ];

    /// <summary>What the rules about addresses say, of manifests and settings.</summary>
    public ImmutableArray<Finding> CheckAddresses()
    {
        var rules = RuleCatalog.All.Where(rule => rule.Descriptor.Id.StartsWith("KW71", StringComparison.Ordinal)).ToImmutableArray();
        return
        [
            .. _manifests.Inputs.SelectMany(input => Checker.Check(_manifests.Graph, input, rules, Applications)),
            .. Checker.Check(_manifests.Graph, Applications, rules),
        ];
    }

    private static ApplicationFacts? ReadApplication(string root, JsonElement fact, Func<string, string>? image)
    {
        var assembly = Assembly(fact);
        if (assembly is null || fact.GetProperty("baseImage").GetString() is not { } baseImage)
        {
            return null;
        }

        var file = fact.GetProperty("dockerfile").GetString()!;
        var environment = fact.GetProperty("env").EnumerateArray().Select(pair => $"ENV {pair[0].GetString()}=\"{pair[1].GetString()}\"\n");
        var dockerfile =
            $"FROM {(image is null ? baseImage : image(baseImage))}\n{string.Concat(environment)}ENTRYPOINT {fact.GetProperty("entrypoint").GetString()}\n";
        var folder = Path.Combine(root, Path.GetDirectoryName(file)!);
        return new ApplicationFacts
        {
            AssemblyName = assembly,
            ProjectName = assembly,
            DirectoryName = Path.GetFileName(folder),
            Image = ContainerImage.Read(new SourceFile(file, dockerfile)),
            Settings = [.. SettingsIn(folder)],

            // Of the code nothing is kept but its URLs; an image without ASP.NET Core serves nothing.
            IsWeb = DotNetImage.Parse(baseImage) is { Repository: "aspnet" or "runtime-deps" },
            Listening = new CodeListening { Run = [.. fact.GetProperty("codeUrls").EnumerateArray().Select(url => Url(url))], Beside = Beside(file) },
            Stated = [.. fact.GetProperty("workloads").EnumerateArray().Where(IsOwn)
                .Select(workload => new StatedPlacement(workload.GetProperty("object").GetString()!)).Distinct()],
        };
    }

    /// <summary>Whether a workload runs an image that the repository may have built; the facts name some that run a database.</summary>
    private static bool IsOwn(JsonElement workload) => !workload.GetProperty("image").GetString()!.StartsWith("mcr.microsoft.com/", StringComparison.Ordinal);

    /// <summary>Actor runtimes listen on ports of their own; their samples reference them.</summary>
    private static string? Beside(string file) =>
        file.StartsWith("orleans/", StringComparison.Ordinal) ? "Orleans.Server"
        : file.StartsWith("examples/ClusterK8sGrains/", StringComparison.Ordinal) ? "Proto.Remote"
        : null;

    private static string? Assembly(JsonElement fact) => fact.GetProperty("entrypoint").GetString() is { } entryPoint
        ? entryPoint.Split('"', ' ', '[', ']', ',').Select(Path.GetFileName).LastOrDefault(word => word is { Length: > 0 } and not "dotnet")?.Replace(".dll",
            "", StringComparison.Ordinal)
        : null;

    private static IEnumerable<SettingsFile> SettingsIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "appsettings*.json").Where(file => SettingsFile.IsFileName(Path.GetFileName(file)))
            .Select(file => SettingsFile.Read(new SourceFile(file, File.ReadAllText(file))))
        : [];

    private static CodeAddress Url(JsonElement url)
    {
        var place = url[3].GetString()!.Split(':')[0];
        return new CodeAddress(new ListeningAddress(url[1].GetString()!, url[2].GetString()!, url[0].GetInt32()), "app.Run", new SourceFile(place, "").All);
    }
}
