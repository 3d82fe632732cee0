using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A value of a template, with the type that Go gives it.</summary>
internal abstract class GoValue
{
    public abstract GoType Type { get; }

    public GoKind Kind => Type.Kind;

    /// <summary>The values leaf that the value is; null where it is computed.</summary>
    public virtual ValuePlace? Place => null;

    /// <summary>Whether a condition takes it for true; text/template's IsTrue.</summary>
    public abstract bool IsTrue { get; }

    /// <summary>Whether <c>default</c> and its kind take it for empty.</summary>
    public virtual bool IsEmpty => !IsTrue;
}

/// <summary>nil.</summary>
internal sealed class GoNil : GoValue
{
    public static readonly GoNil Value = new();

    private GoNil()
    {
    }

    public override GoType Type => GoType.Nil;

    public override bool IsTrue => false;
}

/// <summary>A bool.</summary>
internal sealed class GoBool(bool value, ValuePlace? place = null) : GoValue
{
    public static readonly GoBool True = new(true);
    public static readonly GoBool False = new(false);

    public bool Value { get; } = value;

    public override GoType Type => GoType.Bool;

    public override ValuePlace? Place => place;

    public override bool IsTrue => Value;

    public static GoBool Of(bool value) => value ? True : False;
}

/// <summary>A whole number of one of Go's integer types.</summary>
internal sealed class GoInteger(long value, GoType type, ValuePlace? place = null) : GoValue
{
    public long Value { get; } = value;

    public override GoType Type => type;

    public override ValuePlace? Place => place;

    public override bool IsTrue => Value != 0;

    public static GoInteger Int(long value) => new(value, GoType.Int);

    public static GoInteger Int64(long value) => new(value, GoType.Int64);
}

/// <summary>A float64, which every number of a values file is.</summary>
internal sealed class GoFloat(double value, ValuePlace? place = null) : GoValue
{
    public double Value { get; } = value;

    public override GoType Type => GoType.Float64;

    public override ValuePlace? Place => place;

    public override bool IsTrue => Value != 0;
}

/// <summary>A string.</summary>
internal sealed class GoString(TracedText text) : GoValue
{
    public static readonly GoString Empty = new(TracedText.Empty);

    public GoString(string text)
        : this(TracedText.Of(text))
    {
    }

    public TracedText Text { get; } = text;

    public string Value => Text.Value;

    public override GoType Type => GoType.String;

    public override ValuePlace? Place => Text.Place;

    public override bool IsTrue => Text.Length > 0;
}
