using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>A <c>ValueAddTransformer</c>: writes a value, or the directory's name, into fields or into places of paths (api/filters/valueadd).</summary>
internal sealed class ValueAddTransformer : ITransformer
{
    private const string By = "ValueAddTransformer";

    private readonly YamlScalar _value;
    private readonly List<ConfigurationFields> _targets;

    public ValueAddTransformer(ConfigurationFields fields, KustomizationScope scope)
    {
        var stated = fields.Text("value");
        var text = stated?.Value.Trim() is { Length: > 0 } trimmed ? trimmed : scope.Directory.Substring(scope.Directory.LastIndexOf('/') + 1);
        _value = new YamlScalar(stated?.Span ?? fields.Mapping.HeadSpan, null, text, YamlScalarStyle.Plain, YamlScalarType.String, false);
        _targets = [.. fields.FieldsList("targets")];
        if (fields.Text("targetFilePath") is { } path && ConfigurationReader.ReadRoot(scope.Load(path)) is { } file)
        {
            _targets.AddRange(new ConfigurationFields(file, isStrict: false).FieldsList("targets"));
        }

        if (_targets.Count == 0)
        {
            throw new RefusedException("must specify at least one target", fields.Mapping.HeadSpan);
        }

        foreach (var target in _targets)
        {
            if (target.Text("fieldPath") is null)
            {
                throw new RefusedException("fieldPath cannot be empty", target.Mapping.HeadSpan);
            }
        }
    }

    public string Name => By;

    public void Transform(ResourceList resources)
    {
        foreach (var target in _targets)
        {
            var selected = target.Fields("selector") is { } selector ? new TargetSelector(selector).Select(resources) : [.. resources.All];
            var path = target.Value("fieldPath");
            foreach (var resource in selected)
            {
                if (path == "metadata/namespace")
                {
                    new NamespaceTransformer(_value, FieldSpecs.Empty).Apply(resource);
                }
                else
                {
                    Add(resource, path, target.Integer("filePathPosition") ?? 0);
                }
            }
        }
    }

    private void Add(TreeResource resource, string path, long position)
    {
        var node = resource.Root;
        var parts = FieldPathText.Split(path, '/').Where(part => part.Trim().Length > 0).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            TreeEdit.Demand(node, TreeKind.Mapping);
            if (node[parts[i]] is not { } next)
            {
                next = i == parts.Count - 1 ? TreeNode.Scalar("", "", _value.Span, By) : TreeNode.Mapping(_value.Span, By);
                node.Fields.Add(new TreeField(TreeNode.Scalar(parts[i], "", _value.Span, By), next));
            }

            node = next;
        }

        TreeEdit.Demand(node, TreeKind.Scalar);
        node.Value = position > 0 ? Insert(node.Value, (int)Math.Min(position - 1, int.MaxValue)) : _value.Value;
        node.Tag = "";
        node.By = By;
        node.Further = node.Further.Add(node.Span);
        node.Span = _value.Span;
    }

    /// <summary>The path with the value at a place between its parts; at its end where it has fewer.</summary>
    private string Insert(string path, int position)
    {
        if (path.Length == 0)
        {
            return _value.Value;
        }

        var isRooted = path[0] == '/';
        var parts = SourcePath.Normalize(path).Trim('/').Split('/').Where(part => part.Length > 0).ToList();
        parts.Insert(Math.Min(position, parts.Count), _value.Value);
        return (isRooted ? "/" : "") + string.Join("/", parts);
    }
}
