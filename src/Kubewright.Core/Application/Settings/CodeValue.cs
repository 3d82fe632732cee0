namespace Kubewright.Core.Application.Settings;

/// <summary>What an expression of code is worth in a container, as far as variables, settings and what is written decide it.</summary>
public abstract record CodeValue
{
    /// <summary>The value under a configuration; null where nothing sets it. The text is null where it is set to something that is not known.</summary>
    public abstract ConfigurationValue? In(ApplicationConfiguration configuration);

    /// <summary>A text that is written.</summary>
    public sealed record Literal(string Text) : CodeValue
    {
        public override ConfigurationValue? In(ApplicationConfiguration configuration) => new(Text, "", null);
    }

    /// <summary><c>Environment.GetEnvironmentVariable("PORT")</c>.</summary>
    public sealed record Variable(string Name) : CodeValue
    {
        public override ConfigurationValue? In(ApplicationConfiguration configuration) => configuration.Variable(Name);
    }

    /// <summary><c>Configuration["Listen"]</c>, <c>GetValue&lt;int&gt;("HttpPort")</c>.</summary>
    public sealed record Setting(string Key) : CodeValue
    {
        public override ConfigurationValue? In(ApplicationConfiguration configuration) => configuration[Key];
    }

    /// <summary>One text after the other: <c>$"http://*:{port}"</c>. What is not set is empty.</summary>
    public sealed record Joined(CodeValue First, CodeValue Second) : CodeValue
    {
        public override ConfigurationValue? In(ApplicationConfiguration configuration)
        {
            var first = First.In(configuration) ?? new ConfigurationValue("", "", null);
            var second = Second.In(configuration) ?? new ConfigurationValue("", "", null);
            var read = first.Source.Length > 0 ? first : second;
            return read with { Text = first.Text is null || second.Text is null ? null : first.Text + second.Text };
        }
    }

    /// <summary>One value, or another where nothing sets it: <c>x ?? "8081"</c>.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Default">What it is where nothing sets it.</param>
    /// <param name="HoldsForEmpty">Whether an empty one counts as none: <c>string.IsNullOrEmpty(x) ? "8081" : x</c>.</param>
    /// <param name="IsNumber">Whether what is not a number counts as none: <c>int.TryParse(x, out var port) ? port : 8081</c>.</param>
    public sealed record Defaulted(CodeValue Value, CodeValue Default, bool HoldsForEmpty, bool IsNumber) : CodeValue
    {
        public override ConfigurationValue? In(ApplicationConfiguration configuration) =>
            Value.In(configuration) is { } value && !(HoldsForEmpty && value.Text is { Length: 0 })
                && !(IsNumber && value.Text is { } text && !text.Trim().All(char.IsDigit))
                ? value
                : Default.In(configuration);
    }
}
