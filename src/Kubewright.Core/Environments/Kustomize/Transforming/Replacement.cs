using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>One entry of <c>replacements</c>.</summary>
internal sealed class Replacement(ConfigurationFields entry, RenderingSession session)
{
    private const string By = "replacements";
    private const string DefaultPath = "metadata.name";

    public void Apply(ResourceList resources)
    {
        var targets = entry.FieldsList("targets");
        if ((!entry.Has("source") && !entry.Has("sourceValue")) || !entry.Has("targets"))
        {
            throw new RefusedException("replacements must specify a source and at least one target", entry.Mapping.HeadSpan);
        }

        var value = FindValue(resources);
        foreach (var target in targets)
        {
            target.Allow("select", "reject", "fieldPaths", "options");
            Apply(target, value, resources);
        }
    }

    private TreeNode FindValue(ResourceList resources)
    {
        if (entry.Fields("source") is not { } source)
        {
            var written = entry.Text("sourceValue");
            return TreeNode.Scalar(written?.Value ?? "", "", written?.Span ?? entry.Mapping.HeadSpan, By);
        }

        if (entry.Has("sourceValue"))
        {
            throw new RefusedException("value and resource selectors are mutually exclusive", source.Mapping.HeadSpan);
        }

        source.Allow("group", "version", "kind", "name", "namespace", "fieldPath", "options");
        var path = source.Text("fieldPath")?.Value ?? DefaultPath;
        var resource = FindSource(source, resources);
        var found = TreePath.Find(resource.Root, FieldPathText.SplitWithBrackets(path));
        if (found is null or { IsEmpty: true })
        {
            throw new RefusedException(
                $"fieldPath `{path}` is missing for replacement source {resource.Id}", (source.Text("fieldPath")?.Span ?? source.Mapping.HeadSpan));
        }

        if (source.Fields("options") is not { } options || options.Value("delimiter").Length == 0)
        {
            return found.Copy(session.Budget);
        }

        TreeEdit.Demand(found, TreeKind.Scalar);
        var parts = Split(found.Value, options.Value("delimiter"));
        var index = options.Integer("index") ?? 0;
        if (index < 0 || index >= parts.Length)
        {
            throw new RefusedException($"options.index {index} is out of bounds for value {found.Value}", options.Mapping.HeadSpan);
        }

        var part = found.Copy(session.Budget);
        part.Value = parts[(int)index];
        return part;
    }

    /// <summary>The one object that the source selects, by any of its ids.</summary>
    private static TreeResource FindSource(ConfigurationFields source, ResourceList resources)
    {
        var type = ConfigurationReader.ReadType(source);
        var name = source.Value("name");
        var matches = resources.All.Where(resource => resource.AllIds().Any(id => IsSelected(id, source))).ToList();
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw new RefusedException($"nothing selected by {type}/{name}", source.Text("name")?.Span ?? source.Mapping.HeadSpan)
            {
                Kind = RenderingProblemKind.NothingSelected,
                Meant = NearestName.Find(NamesOf(type, resources), name),
            },
            _ => throw new RefusedException($"multiple matches for selector {type}/{name}", source.Mapping.HeadSpan),
        };
    }

    /// <summary>Whether an id has what a selector states.</summary>
    private static bool IsSelected(ResourceId id, ConfigurationFields selector)
    {
        var (name, space) = (selector.Value("name"), selector.Value("namespace"));
        return (name.Length == 0 || name == id.Name)
            && (space.Length == 0 || space == id.EffectiveNamespace)
            && id.Type.IsSelectedBy(ConfigurationReader.ReadType(selector));
    }

    private void Apply(ConfigurationFields target, TreeNode value, ResourceList resources)
    {
        // Names are compared as they are here; only newer versions take them for regular expressions.
        var select = new TargetSelector(
            target.Fields("select") ?? throw new RefusedException("target must specify resources to select", target.Mapping.HeadSpan));
        var rejects = target.FieldsList("reject").Select(reject => new TargetSelector(reject)).ToList();
        var paths = target.Texts("fieldPaths") is { Length: > 0 } stated ? stated.Select(path => path.Value).ToList() : [DefaultPath];
        var options = target.Fields("options");
        options?.Allow("delimiter", "index", "encoding", "create");
        var isUsed = false;
        foreach (var resource in resources.All)
        {
            var ids = resource.AllIds().ToList();
            var isRejected = rejects.Exists(reject =>
                (reject.HasQuery && reject.MatchesQuery(resource)) || (reject.HasId && ids.Exists(id => IsSelected(id, reject.Fields))));
            if (!isRejected && select.MatchesQuery(resource) && ids.Exists(id => IsSelected(id, select.Fields)))
            {
                isUsed = true;
                foreach (var path in paths)
                {
                    Write(resource, path, value, options, target);
                }
            }
        }

        if (!isUsed)
        {
            NoteUnused(select.Fields, resources);
        }
    }

    private static IEnumerable<string> NamesOf(GroupKind type, ResourceList resources) =>
        resources.All.Where(resource => resource.Id.Type.IsSelectedBy(type)).Select(resource => resource.OriginalId.Name);

    private void NoteUnused(ConfigurationFields select, ResourceList resources)
    {
        var name = select.Text("name");
        var names = NamesOf(ConfigurationReader.ReadType(select), resources);
        session.NoteUnused(new RenderingProblem("the replacement selects no object", name?.Span ?? select.Mapping.HeadSpan)
        {
            Kind = RenderingProblemKind.NothingSelected,
            Meant = name is null ? null : NearestName.Find(names, name.Value),
        });
    }

    private void Write(TreeResource resource, string path, TreeNode value, ConfigurationFields? options, ConfigurationFields target)
    {
        var creates = options?.Flag("create") ?? false;
        var fields = new TreePath(creates ? value.Kind : null, value.Span, By).Match(resource.Root, FieldPathText.SplitWithBrackets(path));
        if (fields.Count == 0)
        {
            var written = target.Texts("fieldPaths").FirstOrDefault(one => one.Value == path);
            throw new RefusedException(
                $"unable to find {(creates ? "or create " : "")}field \"{path}\" in replacement target", written?.Span ?? target.Mapping.HeadSpan);
        }

        foreach (var field in fields)
        {
            Write(field, value.Copy(session.Budget), options);
        }
    }

    private static void Write(TreeNode field, TreeNode value, ConfigurationFields? options)
    {
        if (options is not null && options.Value("delimiter") is { Length: > 0 } delimiter)
        {
            if (!field.IsScalar)
            {
                throw new RefusedException("delimiter option can only be used with scalar nodes", options.Mapping.HeadSpan);
            }

            var parts = Split(field.Value, delimiter).ToList();
            var index = options.Integer("index") ?? 0;
            var text = value.IsNull ? "" : value.Value;
            if (index < 0)
            {
                parts.Insert(0, text);
            }
            else if (index >= parts.Count)
            {
                parts.Add(text);
            }
            else
            {
                parts[(int)index] = text;
            }

            value.Value = RenderingBudget.Check(string.Join(delimiter, parts));
        }

        if (!field.IsScalar)
        {
            value.By ??= By;
            field.Become(value);
            return;
        }

        field.Value = value.Value;
        field.Further = value.Further.Insert(0, field.Span);
        field.Span = value.Span;
        field.By = By;
    }

    private static string[] Split(string text, string delimiter) => text.Split([delimiter], StringSplitOptions.None);
}
