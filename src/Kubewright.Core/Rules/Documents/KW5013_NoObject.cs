using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A document, or an item of a List, that is not a mapping and so no object; kubectl refuses it. Of a file without any object that is said only
/// where everything else in its folder is a manifest, for lists of mappings may be patches or playbooks.
/// </summary>
internal sealed class KW5013_NoObject : Rule<ManifestFile>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5013", "A document of a manifest is an object", Severity.Error);

    protected override void Check(ManifestFile file, RuleContext context)
    {
        if (context.Set.IsPatch(file.File))
        {
            return;
        }

        var holdsObjects = ManifestSigns.HoldsObjects(file);
        foreach (var document in file.Documents)
        {
            if (document.Root is YamlMapping root)
            {
                CheckItems(root, context);
            }
            else if (document.Root is { } node && !IsUnknown(node) && (holdsObjects || (!HoldsMappings(node) && IsAmongManifests(file, context.Set))))
            {
                context.Report(document.Span.FirstLine, $"A Kubernetes object was expected here, found {Name(node)}");
            }
        }
    }

    private static void CheckItems(YamlMapping root, RuleContext context)
    {
        if (root.String("kind").Or("") != "List" || root["items"] is not YamlSequence items)
        {
            return;
        }

        foreach (var item in items.Items)
        {
            if (item is not YamlMapping && !IsUnknown(item))
            {
                context.Report(item.Span, $"A Kubernetes object was expected as an item of the List, found {Name(item)}");
            }
        }
    }

    private static bool IsUnknown(YamlNode node) => node.IsNull() || node is YamlScalar { IsPlaceholder: true };

    private static bool HoldsMappings(YamlNode node) => node is YamlSequence sequence && sequence.Items.Any(item => item is not YamlScalar);

    private static bool IsAmongManifests(ManifestFile file, ManifestSet set)
    {
        var neighbours = set.Inputs
            .Select(input => input.File)
            .Where(other => !ReferenceEquals(other, file) && other.File.Directory == file.File.Directory)
            .ToList();
        return neighbours.Count > 0 && neighbours.TrueForAll(ManifestSigns.HoldsObjects);
    }

    private static string Name(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlScalar { Value.Length: > 0 and <= 30 } scalar when scalar.Value.IndexOf('\n') < 0 => $"the text '{scalar.Value}'",
        _ => "a text",
    };
}
