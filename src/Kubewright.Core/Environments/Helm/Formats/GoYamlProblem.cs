using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Problems of YAML in go-yaml's words, since Helm prints them and <c>fromYaml</c> gives them to templates.</summary>
internal static class GoYamlProblem
{
    public static string Text(YamlProblem problem) =>
        $"error converting YAML to JSON: yaml: line {problem.Span.StartPosition.Line + 1}: {Words(problem.Message)}";

    private static string Words(string message) => message switch
    {
        "a ',' or '}' was expected here" => "did not find expected ',' or '}'",
        "a ',' or ']' was expected here" => "did not find expected ',' or ']'",
        "a value was expected here" => "did not find expected node content",
        "a list item '-' was expected at this indentation" => "did not find expected '-' indicator",
        "a tab cannot indent, use spaces" => "found a tab character that violates indentation",
        _ when message.StartsWith("this does not belong to the mapping above it", StringComparison.Ordinal) => "did not find expected key",
        _ when message.StartsWith("a ':' cannot be here", StringComparison.Ordinal) => "mapping values are not allowed in this context",
        _ when message.StartsWith("a list item '-' cannot be here", StringComparison.Ordinal) => "block sequence entries are not allowed in this context",
        _ => message,
    };
}
