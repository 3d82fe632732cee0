using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>Holds the values of a chart and its dependencies against their values.schema.json.</summary>
internal static class SchemaCheck
{
    /// <exception cref="ChartException">The values do not meet a schema.</exception>
    public static void Check(Chart chart, GoMap values)
    {
        var problems = new List<string>();
        SourceSpan? span = null;
        Collect(chart, values, problems, ref span);
        if (problems.Count > 0)
        {
            throw new ChartException(
                "values don't meet the specifications of the schema(s) in the following chart(s):\n" + string.Join("\n", problems), span);
        }
    }

    private static void Collect(Chart chart, GoMap values, List<string> problems, ref SourceSpan? span)
    {
        if (chart.Schema is { } file)
        {
            GoValue schema;
            try
            {
                schema = JsonParser.Parse(TracedText.Of(file.Text));
            }
            catch (GoErrorException e)
            {
                throw new ChartException($"unable to parse schema: {e.Message}", file.All.FirstLine);
            }

            var validator = new SchemaValidator(schema);
            validator.Validate(values);
            if (validator.Problems.Count > 0)
            {
                problems.Add(chart.Name + ":");
                problems.AddRange(validator.Problems.Select(problem => $"- at '{problem.Path}': {problem.Message}"));
                span ??= validator.Problems.Select(problem => problem.Value.Place?.Span).FirstOrDefault(place => place is not null) ?? file.All.FirstLine;
            }
        }

        foreach (var dependency in chart.Dependencies)
        {
            if (values[dependency.Name] is GoMap own)
            {
                Collect(dependency, own, problems, ref span);
            }
        }
    }
}
