using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>All names of a root's manifests that lead somewhere, found file by file when somebody asks.</summary>
internal sealed class LinkMap(Root root)
{
    private readonly ConcurrentDictionary<Document, ImmutableArray<Link>> _byDocument = new();
    private readonly Lazy<Dictionary<SourceSpan, List<Link>>> _byTarget = new(() => ByTarget(root));

    /// <summary>The names that are used in a document, in the order of the text.</summary>
    public ImmutableArray<Link> In(Document document) => _byDocument.GetOrAdd(document, Find);

    /// <summary>The name that is used at an offset; the shortest where one is part of another.</summary>
    public Link? At(Document document, int offset) => In(document).Where(link => link.Source.Touches(offset)).MinBy(link => link.Source.Length);

    /// <summary>The uses of a name that is given somewhere.</summary>
    public IReadOnlyList<Link> UsesOf(YamlScalar name) => _byTarget.Value.GetValueOrDefault(name.Span) ?? [];

    /// <summary>Where the name at an offset is given: what a use leads to, or the place itself.</summary>
    public ImmutableArray<Declaration> DeclarationsAt(Document document, int offset) =>
        At(document, offset) is { } link ? link.Targets
        : Declarations.In(document).FirstOrDefault(one => one.Name.Span.Touches(offset)) is { Name: not null } declaration ? [declaration]
        : [];

    /// <summary>
    /// The names that are one with some: those that are used where these are, and so on. A port that a Service finds in two workloads has one name in both.
    /// </summary>
    public IReadOnlyList<Declaration> Joined(IEnumerable<Declaration> names)
    {
        var found = new List<Declaration>();
        var seen = new HashSet<SourceSpan>();
        var open = new Queue<Declaration>(names);
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name.Name.Span))
            {
                continue;
            }

            found.Add(name);
            foreach (var other in UsesOf(name.Name).Where(use => use.Kind == name.Kind).SelectMany(use => use.Targets))
            {
                open.Enqueue(other);
            }
        }

        return found;
    }

    private static Dictionary<SourceSpan, List<Link>> ByTarget(Root root)
    {
        var byTarget = new Dictionary<SourceSpan, List<Link>>();
        foreach (var link in root.Documents.SelectMany(document => root.Links.In(document)))
        {
            foreach (var target in link.Targets)
            {
                if (!byTarget.TryGetValue(target.Name.Span, out var uses))
                {
                    byTarget.Add(target.Name.Span, uses = []);
                }

                uses.Add(link);
            }
        }

        return byTarget;
    }

    private ImmutableArray<Link> Find(Document document)
    {
        if (!document.IsManifest)
        {
            return [];
        }

        var links = new List<Link>();
        foreach (var resource in document.Manifest.Resources.Where(resource => !resource.Document.IsMixture))
        {
            links.AddRange(LabelLinks.Of(root.Graph, resource));
            links.AddRange(PortLinks.Of(root.Graph, resource));
            links.AddRange(ObjectLinks.Of(root.Graph, resource));
            links.AddRange(AddressLinks.Of(root.Graph, resource));
        }

        return [.. links.Where(link => link.Source.File == document.Source && !link.Targets.IsEmpty).OrderBy(link => link.Source.Start)];
    }
}
