using Kubewright.Core.Environments;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>
/// Fixes of findings in what is rendered. A rule sees values as they are deployed; where a value is made of several texts, or of another one, an edit of the
/// place where it is written would write something else, so none is offered.
/// </summary>
internal static class RenderedFixes
{
    /// <summary>Takes away the fixes whose edits replace more or less than what is written literally, or reach into another file.</summary>
    public static void WithdrawFixes(RenderedEnvironment environment, List<Finding> findings)
    {
        ILookup<SourceFile, YamlScalar>? scalars = null;
        List<string>? renamed = null;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i] is { Fix: { } fix } finding)
            {
                scalars ??= environment.Resources.SelectMany(resource => resource.Node.Scalars()).ToLookup(scalar => scalar.Span.File);
                renamed ??= RenamedIn(environment);
                if (!fix.Edits
                    .All(edit => edit.Span.File == finding.Span.File && IsLiteral(edit.Span, scalars[edit.Span.File]) && !WritesOneOf(renamed, edit.NewText)))
                {
                    findings[i] = finding with { Fix = null };
                }
            }
        }
    }

    /// <summary>The names of objects that are written otherwise: in a base they would be right for this environment alone.</summary>
    private static List<string> RenamedIn(RenderedEnvironment environment) =>
    [
        .. environment.Resources
            .Where(resource => resource.Metadata.Name.Entry is { Value: YamlScalar name } && !IsWritten(name))
            .Select(resource => resource.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    private static bool WritesOneOf(List<string> names, string text) => names.Exists(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);

    private static bool IsLiteral(SourceSpan edit, IEnumerable<YamlScalar> scalars)
    {
        // An insertion between values replaces nothing; a kustomization has no object to insert into.
        if (edit.Length == 0)
        {
            return !KustomizationFile.IsName(edit.File.Name);
        }

        var touched = scalars.Where(scalar => scalar.Span.Start < edit.End && edit.Start < scalar.Span.End).ToList();
        return touched.Count > 0 && touched.TrueForAll(IsWritten);
    }

    /// <summary>Whether the text at a scalar's place is the scalar.</summary>
    private static bool IsWritten(YamlScalar scalar) =>
        scalar.Span.Text == scalar.Value
        || (PlainYaml.Read(scalar.Span.File, scalar.Span.Start, scalar.Span.End, out _) is YamlScalar written && written.Value == scalar.Value);
}
