using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>Reads YAML in which <c>{{</c> has no meaning of its own: values of a chart, what a template gave.</summary>
internal static class PlainYaml
{
    /// <summary>The first document of a stretch of text, as go-yaml reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Behind its last character.</param>
    /// <param name="failure">Why it cannot be read; null where it can.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The root; null where there is none.</returns>
    public static YamlNode? Read(SourceFile file, int start, int end, out YamlProblem? failure, CancellationToken cancellationToken = default)
    {
        var part = new DocumentPart(start, end);
        if (CharacterCheck.FindForbidden(file.Text, part) is { } forbidden)
        {
            failure = new YamlProblem(YamlProblemKind.InvalidCharacter, new SourceSpan(file, forbidden, 1), "control characters are not allowed");
            return null;
        }

        var builder = new NodeBuilder(file, part, mayBeTemplate: false, cancellationToken);
        var root = builder.Build();
        failure = builder.Failure;
        return failure is null ? root : null;
    }
}
