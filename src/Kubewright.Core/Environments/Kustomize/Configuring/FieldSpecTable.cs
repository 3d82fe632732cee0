using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>
/// The built-in fields, from the table <c>field-specs.txt</c>. Notation: a line without a space names a transformer, the lines below it its fields,
/// each with the
/// types that have it. A '+' after a path says that the field is made where it is absent; a type is <c>Kind.version.group</c>, '*' is any. Below
/// <c>nameReference</c> a line with one space names the type that is referred to.
/// </summary>
internal static class FieldSpecTable
{
    private static readonly Lazy<TransformerConfiguration> Table = new(() => Read(ReadResource()));

    /// <summary>The configuration that every kustomization starts from.</summary>
    public static TransformerConfiguration Default => Table.Value;

    private static TransformerConfiguration Read(string text)
    {
        var specs = new Dictionary<string, List<FieldSpec>>(StringComparer.Ordinal);
        var references = ImmutableArray.CreateBuilder<NameReference>();
        List<FieldSpec>? section = null;
        GroupKind? target = null;
        void CloseTarget()
        {
            if (target is { } closed)
            {
                references.Add(new NameReference(closed, FieldSpecs.Of(section!).Sort()));
            }
        }

        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                specs[line] = section = [];
            }
            else if (line.IndexOf(':') < 0)
            {
                CloseTarget();
                target = ReadType(line.Trim());
                section = [];
            }
            else
            {
                section!.AddRange(ReadFields(line));
            }
        }

        CloseTarget();
        FieldSpecs Of(string name) => FieldSpecs.Of(specs[name]).Sort();
        return new TransformerConfiguration
        {
            NamePrefix = Of("namePrefix"),
            NameSuffix = Of("nameSuffix"),
            Namespace = Of("namespace"),
            CommonLabels = Of("commonLabels"),
            TemplateLabels = Of("templateLabels"),
            CommonAnnotations = Of("commonAnnotations"),
            Images = Of("images"),
            Replicas = Of("replicas"),
            VariableReferences = Of("varReference"),
            NameReferences = TransformerConfiguration.Sort(references.ToImmutable()),
        };
    }

    private static IEnumerable<FieldSpec> ReadFields(string line)
    {
        var colon = line.IndexOf(" : ", StringComparison.Ordinal);
        var path = line.Substring(0, colon).Trim();
        var create = path.EndsWith(" +", StringComparison.Ordinal);
        path = create ? path.Substring(0, path.Length - 2) : path;
        return line.Substring(colon + 3).Split(' ').Select(type => new FieldSpec(ReadType(type), path, create));
    }

    private static GroupKind ReadType(string text)
    {
        var parts = text.Split(['.'], 3);
        return new GroupKind(parts.Length > 2 ? parts[2] : "", parts.Length > 1 ? parts[1] : "", parts[0] == "*" ? "" : parts[0]);
    }

    private static string ReadResource()
    {
        using var stream = typeof(FieldSpecTable).Assembly.GetManifestResourceStream("Kubewright.Core.Environments.Kustomize.Configuring.field-specs.txt")
            ?? throw new InvalidOperationException("the table of the fields that kustomize changes is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
