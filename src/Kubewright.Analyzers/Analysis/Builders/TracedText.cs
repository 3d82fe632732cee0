using System.Text;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>A built manifest as JSON, which keeps what code each stretch of it comes from.</summary>
internal sealed class TracedText
{
    private readonly StringBuilder _json = new();
    private readonly List<(int Start, int End, SyntaxNode Origin)> _origins = [];

    private TracedText(TracedNode root) => Write(root);

    public string Text => _json.ToString();

    public static TracedText Of(TracedNode root) => new(root);

    /// <summary>The code of the smallest stretch that holds a span; null where no code says it.</summary>
    public SyntaxNode? OriginOf(SourceSpan span) => _origins
        .Where(origin => origin.Start <= span.Start && span.End <= origin.End)
        .OrderBy(origin => origin.End - origin.Start)
        .Select(origin => origin.Origin)
        .FirstOrDefault();

    private void Write(TracedNode node)
    {
        var start = _json.Length;
        if (node.Json is { } scalar)
        {
            _json.Append(scalar);
        }
        else if (node.IsList)
        {
            WriteEach('[', ']', node.Items, Write);
        }
        else
        {
            WriteEach('{', '}', node.Fields, field =>
            {
                var key = _json.Length;
                _json.Append(ChainValues.Text(field.Key));
                Trace(key, field.Value.Key);
                _json.Append(": ");
                Write(field.Value);
                Trace(key, field.Value.Origin);
            });
        }

        Trace(start, node.Origin);
    }

    private void WriteEach<T>(char open, char close, List<T> items, Action<T> write)
    {
        _json.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            _ = i == 0 ? _json : _json.Append(", ");
            write(items[i]);
        }

        _json.Append(close);
    }

    private void Trace(int start, SyntaxNode? origin)
    {
        if (origin is not null)
        {
            _origins.Add((start, _json.Length, origin));
        }
    }
}
