using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>An entry of <c>images</c>: another name, tag or digest for an image (api/filters/imagetag).</summary>
internal sealed class ImageTransformer(ConfigurationFields entry, FieldSpecs fields, RenderingSession session) : ITransformer
{
    private const string By = "images";

    private readonly YamlScalar? _newName = entry.Text("newName");
    private readonly YamlScalar? _newTag = entry.Text("newTag");
    private readonly YamlScalar? _digest = entry.Text("digest");
    private readonly YamlScalar? _suffix = entry.Text("tagSuffix");
    private readonly GoRegex _matches = GoRegex.Create("^" + entry.Value("name") + "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$");

    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private bool _isUsed;

    public string Name => "ImageTagTransformer";

    public void Transform(ResourceList resources)
    {
        var visitor = new FieldVisitor(SetImage, null, entry.Mapping.Span, By);
        foreach (var resource in resources.All)
        {
            if (resource.Kind != "CustomResourceDefinition")
            {
                VisitContainers(resource.Root);
            }
        }

        foreach (var resource in resources.All)
        {
            if (resource.Kind != "CustomResourceDefinition")
            {
                visitor.Visit(resource, fields);
            }
        }

        if (!_isUsed)
        {
            var name = entry.Text("name");
            session.NoteUnused(new RenderingProblem("the entry is of an image that no container runs", name?.Span ?? entry.Mapping.HeadSpan)
            {
                Kind = RenderingProblemKind.NothingSelected,
                Meant = name is null ? null : NearestName.Find(_others, name.Value),
            });
        }
    }

    /// <summary>Lists of containers count wherever they are.</summary>
    private void VisitContainers(TreeNode node)
    {
        foreach (var item in node.Items)
        {
            VisitContainers(item);
        }

        foreach (var field in node.Fields)
        {
            VisitContainers(field.Value);
            if (field.Key.Value is not ("containers" or "initContainers") || !field.Value.IsSequence)
            {
                continue;
            }

            foreach (var container in field.Value.Items)
            {
                TreeEdit.Demand(container, TreeKind.Mapping);
                if (container["image"] is { } image)
                {
                    SetImage(image);
                }
            }
        }
    }

    private void SetImage(TreeNode node)
    {
        TreeEdit.Demand(node, TreeKind.Scalar);
        if (!_matches.IsMatch(node.Value))
        {
            _ = _others.Add(ImageReference.Parse(node.Value).Name);
            return;
        }

        _isUsed = true;
        var image = ImageReference.Parse(node.Value);
        image = image with { Name = _newName?.Value ?? image.Name };
        image = (_newTag, _digest, _suffix) switch
        {
            ({ } tag, { } digest, _) => image with { Tag = tag.Value, Digest = digest.Value },
            ({ } tag, null, _) => image with { Tag = tag.Value, Digest = "" },
            (null, { } digest, _) => image with { Tag = "", Digest = digest.Value },
            (null, null, { } suffix) => image with { Tag = image.Tag + suffix.Value, Digest = "" },
            _ => image,
        };
        if (image.ToString() is var text && text == node.Value && node.Tag is "" or ScalarTags.Text)
        {
            return;
        }

        Write(node, image.ToString());
    }

    /// <summary>The tag decides where the value is written, else the digest, the suffix, the name; the other parts are the value's further places.</summary>
    private void Write(TreeNode node, string text)
    {
        var suffix = _newTag is null && _digest is null ? _suffix : null;
        SourceSpan[] parts = [.. new[] { _newTag, _digest, suffix, _newName }.OfType<YamlScalar>().Select(part => part.Span)];
        if (parts.Length > 0)
        {
            var before = node.Span;
            node.Span = parts[0];
            node.By = By;
            node.Further = node.Further.Insert(0, before).InsertRange(0, parts.Skip(1));
        }

        node.Value = text;
        node.Tag = "";
    }
}
