using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// Files that are applied as they are written. Two files or two directories that define the same object are alternatives (environments, variants): they do
/// not see each other.
/// </summary>
internal sealed class FileSet : ManifestSet
{
    private readonly UnappliedFiles _unapplied;
    private readonly HashSet<SourceFile> _parts = [];
    private readonly HashSet<SourceFile> _deployed = [];
    private readonly Lazy<FarFolders> _far;
    private readonly AlternativeGroups _files;
    private readonly AlternativeGroups _directories;

    // Two texts under one path, as a host may hand them over, are alternatives as soon as they define anything.
    private readonly HashSet<string> _repeatedPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceFile, string?> _namespaces = [];
    private readonly HashSet<string> _templateDirectories = new(StringComparer.Ordinal);
    private readonly Lazy<WordIndex> _unreadWords;

    /// <param name="name">The name that the build gives the set.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="deployed">The environments that some of the files make; those are judged there.</param>
    /// <param name="surroundings">The other sets.</param>
    public FileSet(string name, ImmutableArray<ManifestInput> inputs, DeployedEnvironments deployed, Surroundings surroundings)
        : base(name, surroundings)
    {
        Inputs = inputs;
        _unapplied = new UnappliedFiles(inputs);
        _far = new Lazy<FarFolders>(() => new FarFolders(inputs));
        _unreadWords = new Lazy<WordIndex>(() => new WordIndex(UnreadDocuments.Select(document => document.Span)));
        foreach (var input in inputs.Where(input => deployed.Uses(input.File.File)))
        {
            _deployed.Add(input.File.File);
            if (!deployed.HoldsObjects(input.File.File))
            {
                _parts.Add(input.File.File);
            }
        }

        var leftOver = new LeftOverPatches(inputs.Select(input => input.File).Where(file => !deployed.Uses(file.File)), KustomizationsIn(inputs));
        var resources = ImmutableArray.CreateBuilder<Resource>();
        var unread = ImmutableArray.CreateBuilder<YamlDocument>();
        foreach (var input in inputs)
        {
            _namespaces[input.File.File] = input.Namespace;
            unread.AddRange(_unapplied.IsTemplate(input.File.File) ? input.File.Documents : input.File.Documents.Where(IsUnread));
            if (leftOver.Contains(input.File.File))
            {
                _parts.Add(input.File.File);
            }
            else if (!deployed.Uses(input.File.File) && !_unapplied.Contains(input.File.File))
            {
                resources.AddRange(input.File.Resources);
            }
        }

        UnreadDocuments = unread.ToImmutable();
        _templateDirectories.UnionWith(
            UnreadDocuments.Where(document => document.State == YamlDocumentState.Template).Select(document => document.File.Directory));
        Add(resources.ToImmutable());
        var repeated = Repeated.ToList();
        _files = new AlternativeGroups(repeated.SelectMany(same => same.Objects.Select(one => (one.File.Path, same.Identity))));
        _repeatedPaths.UnionWith(RepeatedPaths(inputs));
        _repeatedPaths.IntersectWith(Resources.Where(one => one.Name is not null && one is not Namespace).Select(one => one.File.Path));
        _directories = new AlternativeGroups(repeated.SelectMany(same => same.Objects.Select(one => (one.File.Directory, same.Identity))));
    }

    public override ImmutableArray<ManifestInput> Inputs { get; }

    public override ImmutableArray<YamlDocument> UnreadDocuments { get; }

    private protected override bool SeesAll => _files.IsEmpty && _directories.IsEmpty && _repeatedPaths.Count == 0;

    public override bool Holds(SourceFile file) => _namespaces.ContainsKey(file);

    public override bool IsPatch(SourceFile file) => _parts.Contains(file);

    public override bool IsDeployed(SourceFile file) => _deployed.Contains(file);

    public override bool IsUnapplied(SourceFile file) => _unapplied.Contains(file);

    public override bool AreFar(SourceFile left, SourceFile right) => Name.Length == 0 && _far.Value.AreFar(left, right);

    public override bool AreApart(SourceFile left, SourceFile right) => Name.Length == 0 && _far.Value.AreApart(left, right);

    public override bool Sees(Resource from, Resource other)
    {
        if (ReferenceEquals(from.File, other.File))
        {
            return true;
        }

        var (left, right) = (from.File, other.File);
        if (left.Path == right.Path)
        {
            return !_repeatedPaths.Contains(left.Path);
        }

        if (_files.IsEmpty && _directories.IsEmpty)
        {
            return true;
        }

        return left.Directory == right.Directory
            ? !AlternativeGroups.Share(_files.Of(left.Path), _files.Of(right.Path))
            : !AlternativeGroups.Share(_directories.Of(left.Directory), _directories.Of(right.Directory));
    }

    internal override bool HoldsUnread(Resource from, string[] words) =>
        _templateDirectories.Any(directory => AreNear(from.File.Directory, directory)) || _unreadWords.Value.AnyHoldsAll(words);

    private protected override string? AppliedTo(Resource resource) => _namespaces.TryGetValue(resource.File, out var applied) ? applied : null;

    private static Dictionary<string, string> KustomizationsIn(ImmutableArray<ManifestInput> inputs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in inputs.Select(input => input.File)
            .Where(file => Kustomization.IsFileName(file.File.Name) && file.Resources is [Kustomization, ..]))
        {
            texts[SourcePath.Normalize(file.File.Directory)] = file.File.Text;
        }

        return texts;
    }

    private static IEnumerable<string> RepeatedPaths(ImmutableArray<ManifestInput> inputs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return inputs.Select(input => input.File.File.Path).Where(path => !seen.Add(path));
    }

    private static bool IsUnread(YamlDocument document) =>
        document.IsMixture || document.State is YamlDocumentState.Broken or YamlDocumentState.Template or YamlDocumentState.NotUnderstood;

    private static bool AreNear(string left, string right) =>
        left == right
        || left.StartsWith(right + "/", StringComparison.Ordinal)
        || right.StartsWith(left + "/", StringComparison.Ordinal);
}
