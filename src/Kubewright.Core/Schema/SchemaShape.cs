namespace Kubewright.Core.Schema;

/// <summary>What JSON a field of the Kubernetes API takes.</summary>
public enum SchemaShape
{
    /// <summary>An object with fields of its own: a <see cref="SchemaType"/>.</summary>
    Object,

    /// <summary>An array; <see cref="SchemaValueType.Element"/> says of what.</summary>
    List,

    /// <summary>An object with free keys; <see cref="SchemaValueType.Element"/> says what its values are.</summary>
    Map,

    String,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    Boolean,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A whole number of 32 bits or a string (<c>util/intstr</c>).</summary>
    IntOrString,

    /// <summary>A number or a string by the grammar of <c>api/resource/quantity.go</c>.</summary>
    Quantity,

    /// <summary>A string by RFC 3339.</summary>
    DateTime,

    /// <summary>A string of base64.</summary>
    Base64,

    /// <summary>Anything at all.</summary>
    Any,
}
