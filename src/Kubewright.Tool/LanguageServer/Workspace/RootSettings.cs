using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;
using Kubewright.Tool.Commands;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>
/// What holds for a folder of an editor: what the client says, and where it says nothing what <c>kubewright.yaml</c> says, as it is in the editor. Made anew
/// only where that file or the baseline that it names changes.
/// </summary>
internal sealed class RootSettings
{
    private readonly CheckOptions _client;
    private readonly string _folder;
    private readonly Document? _document;
    private readonly Document? _baselineDocument;
    private readonly LocatedSettings _settings;
    private readonly Baseline? _baseline;

    private RootSettings(string folder, CheckOptions client, ImmutableArray<Document> documents)
    {
        _folder = folder;
        _client = client;
        _document = Find(documents, Path.Combine(folder, KubewrightSettings.FileName));
        _settings = _document is not null ? new LocatedSettings(SettingsReader.Read(_document.Source), folder, Locate) : ReadAbove();
        _baselineDocument = _settings.Baseline is { } path ? Find(documents, path) : null;
        _baseline = ReadBaseline();
        var said = _settings.Settings;
        Versions = client.IsKubernetesVersionStated || said.KubernetesVersions.IsEmpty ? [client.KubernetesVersion] : said.KubernetesVersions;
        Options = client with
        {
            KubernetesVersion = Versions[^1],
            IsKubernetesVersionStated = client.IsKubernetesVersionStated || !said.KubernetesVersions.IsEmpty,
            ClosedWorld = client.ClosedWorld || said.ClosedWorld == true,
            FirstNodePort = said.NodePorts?.First ?? client.FirstNodePort,
            LastNodePort = said.NodePorts?.Last ?? client.LastNodePort,
            ServiceClusterIPRange = client.ServiceClusterIPRange ?? said.ServiceClusterIPRange,
            RequiresSuppressionReason = client.RequiresSuppressionReason || said.RequireSuppressionReason == true,
        };
    }

    /// <summary>What is assumed of the cluster, which is of the newest version.</summary>
    public CheckOptions Options { get; }

    /// <summary>The versions of Kubernetes to check for, from the oldest to the newest.</summary>
    public ImmutableArray<KubernetesVersion> Versions { get; }

    /// <param name="folder">The full path of the folder.</param>
    /// <param name="client">What the client says.</param>
    /// <param name="documents">The folder's documents.</param>
    public static RootSettings Read(string folder, CheckOptions client, ImmutableArray<Document> documents) => new(folder, client, documents);

    /// <summary>The settings after a change of some documents.</summary>
    public RootSettings For(ImmutableArray<Document> documents) =>
        ReferenceEquals(_document, Find(documents, Path.Combine(_folder, KubewrightSettings.FileName)))
            && ReferenceEquals(_baselineDocument, _settings.Baseline is { } path ? Find(documents, path) : null)
            ? this
            : new RootSettings(_folder, _client, documents);

    /// <summary>What an editor shows of the findings in a document.</summary>
    /// <param name="findings">All of them.</param>
    /// <param name="graph">What knows which of the document is secret.</param>
    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings, ManifestGraph graph)
    {
        var all = _settings.Apply(findings);
        if (_baseline is null || all.IsEmpty)
        {
            return all;
        }

        var identities = FindingIdentity.Of(all, file => graph.SecretsOf(file) ?? SecretText.None);
        return [.. all.Where((finding, index) => !_baseline.Holds(finding, identities[index]))];
    }

    /// <summary>The settings above the folder, within its repository.</summary>
    private LocatedSettings ReadAbove()
    {
        var path = Path.IsPathRooted(_folder) ? SettingsOption.Find(_folder) : null;
        return path is not null && TextOf(path) is { } text
            ? new LocatedSettings(SettingsReader.Read(new SourceFile(path, text)), Path.GetDirectoryName(path)!, Locate)
            : LocatedSettings.None;
    }

    private Baseline? ReadBaseline() => _settings.Baseline is { } path && (_baselineDocument?.Source.Text ?? TextOf(path)) is { } text
        ? BaselineFile.Read(new SourceFile(path, text), Locate)
        : null;

    private string Locate(SourceFile file) => Path.GetFullPath(file.Path, _folder);

    private static Document? Find(ImmutableArray<Document> documents, string path) => documents.FirstOrDefault(document => document.FullPath == path);

    /// <summary>The text of a file; null where it cannot be read, which a check on the command line reports.</summary>
    private static string? TextOf(string path)
    {
        try
        {
            return FileText.Decode(File.ReadAllBytes(path)).Text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
