using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Patching;

/// <summary>Reads JSON patches, written as JSON or YAML. Values are read as kubectl reads YAML: <c>yes</c> is a boolean.</summary>
internal sealed class JsonPatchReader(EmbeddedText text, string by, RenderingBudget budget)
{
    /// <summary>The operations; null where the text is not a list of operations.</summary>
    public List<JsonPatchOperation>? TryRead()
    {
        var documents = text.Documents;
        if (documents.IsEmpty)
        {
            return text.File.Text.Length == 0 ? null : [];
        }

        if (documents[0].State == YamlDocumentState.Empty || documents[0].Root is YamlScalar { Type: YamlScalarType.Null })
        {
            return text.File.Text.Length == 0 ? null : [];
        }

        if (documents[0].Root is not YamlSequence list || list.Items.Any(item => item is not YamlMapping)
            || (text.File.Text[0] == '[' && !IsJson(list)))
        {
            return null;
        }

        return [.. list.Items.Cast<YamlMapping>().Select(ReadOperation)];
    }

    /// <summary>
    /// Whether keys are as JSON has them: what begins with a bracket is not read as YAML (api/internal/builtins/PatchTransformer.go jsonPatchFromBytes).
    /// </summary>
    private static bool IsJson(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.All(entry => entry.Key.Style == YamlScalarStyle.DoubleQuoted && IsJson(entry.Value)),
        YamlSequence sequence => sequence.Items.All(IsJson),
        YamlScalar scalar => scalar.Style == YamlScalarStyle.DoubleQuoted || (scalar.Style == YamlScalarStyle.Plain && scalar.Type != YamlScalarType.String),
        _ => true,
    };

    private JsonPatchOperation ReadOperation(YamlMapping operation)
    {
        var span = text.PlaceOf(operation.HeadSpan);
        return new JsonPatchOperation(
            TextOf(operation["op"]) ?? "unknown",
            TextOf(operation["path"]) ?? throw new RefusedException("a JSON patch operation has no path", span),
            TextOf(operation["from"]),
            operation.Find("value") is { } value ? ReadValue(value.Value) : null,
            operation["path"] is { Span.Length: > 0 } path ? text.PlaceOf(path.Span) : span);
    }

    private TreeNode ReadValue(YamlNode node)
    {
        budget.Spend(1);
        var span = text.PlaceOf(node.Span);
        switch (node)
        {
            case YamlScalar scalar:
                var value = TreeReader.ReadAsKubectl(scalar, span, by);
                JsonRoundTrip.NormalizeInPlace(value);
                return value;
            case YamlSequence sequence:
                var list = TreeNode.Sequence(span, by);
                list.Items.AddRange(sequence.Items.Select(ReadValue));
                return list;
            default:
                var mapping = TreeNode.Mapping(span, by);
                foreach (var entry in ((YamlMapping)node).Entries.Where(entry => !entry.IsOverridden))
                {
                    mapping.Fields.Add(new TreeField(TreeNode.Scalar(entry.Name, ScalarTags.Text, text.PlaceOf(entry.Key.Span), by), ReadValue(entry.Value)));
                }

                return mapping;
        }
    }

    private static string? TextOf(YamlNode? node) => node is YamlScalar { Type: YamlScalarType.String } scalar ? scalar.Value : null;
}
