using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>
/// Which objects a patch or replacement is for: regular expressions of group, version, kind, name and namespace, and selectors (api/types/selector.go).
/// </summary>
internal sealed class TargetSelector
{
    private readonly GoRegex? _group;
    private readonly GoRegex? _version;
    private readonly GoRegex? _kind;
    private readonly GoRegex? _name;
    private readonly GoRegex? _namespace;
    private readonly LabelQuery? _labels;
    private readonly LabelQuery? _annotations;

    public TargetSelector(ConfigurationFields fields)
    {
        fields.Allow("group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector");
        Fields = fields;
        GoRegex? Of(string name)
        {
            try
            {
                return GoRegex.WholeOrAny(fields.Value(name));
            }
            catch (RefusedException e)
            {
                throw e.At(fields.Find(name)!.Span);
            }
        }

        _group = Of("group");
        _version = Of("version");
        _kind = Of("kind");
        _name = Of("name");
        _namespace = Of("namespace");
        _labels = fields.Text("labelSelector") is { } labels ? LabelQuery.Parse(labels.Value) : null;
        _annotations = fields.Text("annotationSelector") is { } annotations ? LabelQuery.Parse(annotations.Value) : null;
    }

    public ConfigurationFields Fields { get; }

    /// <summary>Whether it states group, version, kind, name or namespace.</summary>
    public bool HasId => _group is not null || _version is not null || _kind is not null || _name is not null || _namespace is not null;

    /// <summary>Whether it states labels or annotations.</summary>
    public bool HasQuery => _labels is not null || _annotations is not null;

    /// <summary>The objects that it selects, by their first or their present name and namespace.</summary>
    public List<TreeResource> Select(ResourceList resources)
    {
        var selected = new List<TreeResource>();
        foreach (var resource in resources.All)
        {
            var (id, original) = (resource.Id, resource.OriginalId);
            if (IsMatch(_namespace, original.EffectiveNamespace, id.EffectiveNamespace) && IsMatch(_name, original.Name, id.Name)
                && MatchesType(id.Type) && MatchesQuery(resource))
            {
                selected.Add(resource);
            }
        }

        return selected;
    }

    /// <summary>Notes that a patch is for no object.</summary>
    public void NoteUnused(List<TreeResource> selected, ResourceList resources, RenderingSession session)
    {
        if (selected.Count > 0)
        {
            return;
        }

        var name = Fields.Text("name");
        var names = resources.All.Where(resource => MatchesType(resource.Id.Type)).Select(resource => resource.OriginalId.Name).ToList();
        session.NoteUnused(new RenderingProblem("the patch selects no object", name?.Span ?? Fields.Mapping.HeadSpan)
        {
            Kind = RenderingProblemKind.TargetMissing,
            Meant = name is null ? null : NearestName.Find(names, name.Value),
        });
    }

    public bool MatchesQuery(TreeResource resource) =>
        (_labels?.Matches(resource.Texts("labels")) ?? true) && (_annotations?.Matches(resource.Texts("annotations")) ?? true);

    private bool MatchesType(GroupKind type) =>
        (_group?.IsMatch(type.Group) ?? true) && (_version?.IsMatch(type.Version) ?? true) && (_kind?.IsMatch(type.Kind) ?? true);

    private static bool IsMatch(GoRegex? regex, string original, string current) => regex is null || regex.IsMatch(original) || regex.IsMatch(current);
}
